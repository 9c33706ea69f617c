import { isRecord, listAt, textAt, valueAt, type UnknownRecord } from '../../lib/record';

/** One link as the edit form holds it. */
export interface FormLink {
  readonly documentId: string;
  readonly locale: string | null;
}

/** What a form connects and disconnects. */
export interface FormLinks {
  readonly connect: readonly FormLink[];
  readonly disconnect: readonly FormLink[];
}

/** The changes of a relation in the form; null for any other value. */
export const linksOfForm = (value: unknown): FormLinks | null => {
  if (!isRecord(value)) return null;
  const isLinks = Array.isArray(value.connect) || Array.isArray(value.disconnect);
  return isLinks
    ? { connect: linksAt(value, 'connect'), disconnect: linksAt(value, 'disconnect') }
    : null;
};

const linksAt = (value: unknown, key: string): FormLink[] =>
  listAt(value, key).flatMap((link) => {
    // Links of an open form wrap what is sent.
    const sent = valueAt(link, 'apiData') ?? link;
    const documentId = textAt(sent, 'documentId');
    return documentId === null ? [] : [{ documentId, locale: textAt(sent, 'locale') }];
  });

/** The targets of a relation as they would be after a save: stored ones first, in their order. */
export const linkedAfter = <Target>(
  stored: readonly Target[],
  links: FormLinks,
  loaded: readonly Target[],
): readonly Target[] => {
  const gone = new Set([...links.disconnect, ...links.connect].map(({ documentId }) => documentId));
  const kept = stored.filter((target) => !gone.has(textAt(target, 'documentId') ?? ''));
  return [...kept, ...loaded];
};

/** A turn that was never saved gets its id when it is. */
const withFutureIds = (turns: readonly unknown[], field: string): readonly unknown[] =>
  turns.map((turn, index) =>
    isRecord(turn) && !textAt(turn, field) ? { ...turn, [field]: `unsaved-${index}` } : turn,
  );

/** The stored draft with what was typed since. */
export const withTyped = (
  stored: UnknownRecord,
  typed: UnknownRecord,
  transcriptField: string | null,
): UnknownRecord => {
  const draft = { ...stored, ...typed };
  if (transcriptField === null) return draft;
  const turns = listAt(draft, transcriptField);
  return { ...draft, [transcriptField]: withFutureIds(turns, 'turnId') };
};
