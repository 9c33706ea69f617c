/** Names the state that an editor saw: `updatedAt` of the draft, or `none` where there was no draft in that language. */
export const BASED_ON_HEADER = 'X-Lectern-Based-On';

export const CHANGED_MEANWHILE = 'CHANGED_MEANWHILE';

/** What a form was made from: a moment in milliseconds since 1970, or that there was nothing yet. */
export type BasedOn = number | 'nothing';

const NOTHING = 'none';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/;

export const writeBasedOn = (updatedAt: string | null): string => updatedAt ?? NOTHING;

/** Undefined where the header is not of the form that `writeBasedOn` gives. */
export const readBasedOn = (header: string): BasedOn | undefined => {
  if (header === NOTHING) return 'nothing';
  const moment = MOMENT.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
};

/** A draft as it is stored now. */
export interface StoredDraft {
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** The administrator who changed it last; null for the importer, the API and commands. */
  readonly editor: Editor | null;
}

export interface Editor {
  readonly id: number;
  readonly name: string;
}

/** What somebody is told who is about to write over another one's words. */
export interface ChangedMeanwhile {
  /** Null where no administrator did it. */
  readonly by: { readonly name: string; readonly isYou: boolean } | null;
  /** ISO 8601; null where the draft is gone. */
  readonly updatedAt: string | null;
}

/**
 * What changed since the form was made; null where nothing did. `drafts` are those that the write is about: one, or
 * those of all languages; of these one must be as it was seen.
 */
export const changedSince = (
  basedOn: BasedOn,
  drafts: readonly StoredDraft[],
  editorId: number | null,
): ChangedMeanwhile | null => {
  const [newest] = [...drafts].sort((left, right) => right.updatedAt - left.updatedAt);
  if (!newest) return basedOn === 'nothing' ? null : { by: null, updatedAt: null };
  if (drafts.some(({ updatedAt }) => updatedAt === basedOn)) return null;
  const { editor, updatedAt } = newest;
  return {
    by: editor && { name: editor.name, isYou: editor.id === editorId },
    updatedAt: new Date(updatedAt).toISOString(),
  };
};

/** For whoever has no panel of ours before them. */
export const changedSentence = ({ by, updatedAt }: ChangedMeanwhile): string => {
  if (updatedAt === null)
    return 'Somebody deleted this draft after you opened it. Nothing was written.';
  return `${whoDid(by)} changed this draft at ${updatedAt}, after you opened it. Nothing was written: open it again, and put both together.`;
};

const whoDid = (by: ChangedMeanwhile['by']): string => {
  if (by === null) return 'The API or the importer';
  return by.isYou ? 'You, in another tab,' : by.name;
};
