import { writesOf, type ImportInput, type PlannedRecord, type Reference } from '../import-plan';
import { resolveKnown, type Match, type Resolution } from '../known/match';
import type { KnownTable } from '../known/table';
import type { MergedFields } from '../merge/fields';
import type { Choice } from '../settled';

export type PlanContext = Required<Pick<ImportInput, 'known' | 'previous' | 'options' | 'settled'>>;

/** A record of the plan, and how others refer to it: not at all if it is ambiguous or skipped. */
export interface PlannedLink {
  readonly record: PlannedRecord;
  readonly reference: Reference | null;
}

type RecordIdentity = Pick<PlannedRecord, 'key' | 'type' | 'label'>;

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

/** A thing of the page, and what could be it. */
interface RecordQuestion<Known> extends RecordIdentity {
  /** The key that it had in the previous plan; null if it was not there. */
  readonly previousKey: string | null;
  readonly known: Pick<KnownTable<Known>, 'find'>;
  /** What the words of the page fit. */
  readonly match: Match<Known>;
}

/** What a thing of the page is: as somebody settled it, as the previous import did, else by the words of the page. */
const resolveRecord = <Known>(
  context: PlanContext,
  { key, previousKey, known, match }: RecordQuestion<Known>,
): Resolution<Known> => {
  const choice = context.settled.choices.get(key);
  if (choice !== undefined) return resolveChosen(choice, known);
  if (context.previous?.leftOut?.includes(previousKey ?? key)) return { kind: 'left-out' };
  const id = previousKey === null ? undefined : rememberedId(context, previousKey);
  return resolveKnown({ known, rememberedId: id, match });
};

const resolveChosen = <Known>(
  choice: Choice,
  known: RecordQuestion<Known>['known'],
): Resolution<Known> => {
  if (choice.kind === 'new') return { kind: 'unknown' };
  if (choice.kind === 'left-out') return { kind: 'left-out' };
  const chosen = known.find(choice.documentId);
  return chosen === undefined ? { kind: 'removed' } : { kind: 'matched', known: chosen };
};

/** Turns a thing of the page into a record that whoever imports may write. */
export const planRecord = <Known extends { readonly documentId: string }>(
  context: PlanContext,
  question: RecordQuestion<Known>,
  contents: Contents<Known>,
): PlannedLink => {
  const { key, type, label } = question;
  const identity = { key, type, label };
  const link = planResolved(identity, resolveRecord(context, question), contents);
  const { record } = link;
  if (!context.settled.withheld.has(key)) return link;
  if (record.outcome === 'update') {
    return {
      ...link,
      record: { ...record, ...NOTHING, outcome: 'unchanged', reasons: [NOT_YOURS] },
    };
  }
  if (record.outcome !== 'create') return link;
  return {
    record: { ...identity, ...NOTHING, outcome: 'skipped', reasons: [NOT_ALLOWED] },
    reference: null,
  };
};

const NOT_YOURS = 'linked as it is: changing it takes a right that you do not have';
const NOT_ALLOWED = 'neither made nor linked: making it takes a right that you do not have';

const planResolved = <Known extends { readonly documentId: string }>(
  identity: RecordIdentity,
  resolution: Resolution<Known>,
  contents: Contents<Known>,
): PlannedLink => {
  const { key } = identity;
  switch (resolution.kind) {
    case 'matched': {
      const { documentId } = resolution.known;
      const planned = contents.update(resolution.known);
      const outcome = writesOf(planned).length > 0 ? 'update' : 'unchanged';
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
    case 'left-out': {
      const reasons = ['left out, as was chosen'];
      return { record: { ...identity, ...NOTHING, outcome: 'skipped', reasons }, reference: null };
    }
    case 'removed': {
      const reasons = ['was deleted since the previous import; not brought back'];
      return { record: { ...identity, ...NOTHING, outcome: 'skipped', reasons }, reference: null };
    }
  }
};

/** The document that the previous import wrote or linked under this key. */
export const rememberedId = ({ previous }: PlanContext, key: string): string | undefined =>
  previous?.documentIds[key];
