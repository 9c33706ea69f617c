import type {
  ImportOptions,
  KnownIndex,
  PlannedRecord,
  PreviousImport,
  RecordType,
  Reference,
} from './import-plan';
import type { Resolution } from './known-match';
import type { MergedFields } from './merge-fields';

export interface PlanContext {
  readonly known: KnownIndex;
  readonly previous: PreviousImport | null;
  readonly options: ImportOptions;
}

/** A record of the plan, and how others refer to it: not at all if it is ambiguous or skipped. */
export interface PlannedLink {
  readonly record: PlannedRecord;
  readonly reference: Reference | null;
}

export interface RecordIdentity {
  readonly key: string;
  readonly type: RecordType;
  readonly label: string;
}

export interface RecordContents extends MergedFields {
  readonly relations: Readonly<Record<string, readonly Reference[]>>;
}

export interface Contents<Known> {
  /** What to write into a document that is there. */
  readonly update: (known: Known) => RecordContents;
  /** What to write into a new one. */
  readonly create: () => RecordContents;
}

export const NOTHING: RecordContents = { fields: {}, relations: {}, reasons: [] };

/** Turns what is known about a thing of the page into a record. */
export function planRecord<Known extends { readonly documentId: string }>(
  identity: RecordIdentity,
  resolution: Resolution<Known>,
  contents: Contents<Known>,
): PlannedLink {
  const { key } = identity;
  switch (resolution.kind) {
    case 'matched': {
      const { documentId } = resolution.known;
      const planned = contents.update(resolution.known);
      const outcome = hasContents(planned) ? 'update' : 'unchanged';
      const record: PlannedRecord = { ...identity, outcome, documentId, ...planned };
      return { record, reference: { kind: 'existing', documentId } };
    }
    case 'unknown': {
      const record: PlannedRecord = { ...identity, outcome: 'create', ...contents.create() };
      return { record, reference: { kind: 'planned', key } };
    }
    case 'ambiguous': {
      const ids = resolution.candidates.map(({ documentId }) => documentId).join(', ');
      const reasons = [`could be any of ${ids}; not linked: link the right one yourself`];
      return {
        record: { ...identity, ...NOTHING, outcome: 'ambiguous', reasons },
        reference: null,
      };
    }
    case 'removed': {
      const reasons = ['was deleted since the previous import; not brought back'];
      return { record: { ...identity, ...NOTHING, outcome: 'skipped', reasons }, reference: null };
    }
  }
}

export function hasContents({ fields, relations }: RecordContents): boolean {
  return Object.keys(fields).length + Object.keys(relations).length > 0;
}

/** The document that the previous import wrote or linked under this key. */
export function rememberedId({ previous }: PlanContext, key: string): string | undefined {
  return previous?.documentIds[key];
}
