import type { EditConflict, FormVersions, Side } from '../../features/concurrent-edits/edits';
import type { SaveRefusal } from '../../features/concurrent-edits/save-refusal';
import type { UnknownRecord } from '../../lib/record';

/** The values of a form at one moment. */
export interface FormSnapshot {
  readonly initialValues: UnknownRecord;
  readonly values: UnknownRecord;
}

/** What both changed, while the editor has not chosen everywhere. */
export interface OpenChoice {
  readonly versions: FormVersions;
  readonly conflicts: readonly EditConflict[];
  readonly chosen: ReadonlyMap<string, Side>;
}

/** What is known of a form beside its values. It outlives the form, which Strapi makes anew when it reads again. */
export interface FormMemory {
  /** How the last attempt to save it ended; null before the first one. */
  readonly outcome: 'saved' | SaveRefusal | null;
  /** What a save sent, from its beginning until what was stored has been read. */
  readonly sent: UnknownRecord | null;
  /** What was stored has not been read yet. */
  readonly isUnread: boolean;
  readonly choice: OpenChoice | null;
  /** Fields that came from another one's version, after both were put together. */
  readonly taken: readonly string[] | null;
  /** Under which key what is typed is kept on this computer; null while nothing is. */
  readonly keptAs: string | null;
  /** The key that asked to save or publish while a save was under way. */
  readonly asked: KeyboardEventInit | null;
}

/** Why the last save was not done; null where there was none, or it was done. */
export const refusalOf = ({ outcome }: FormMemory): SaveRefusal | null =>
  outcome === 'saved' ? null : outcome;

const UNTOUCHED: FormMemory = {
  outcome: null,
  sent: null,
  isUnread: false,
  choice: null,
  taken: null,
  keptAs: null,
  asked: null,
};

const memories = new Map<string, FormMemory>();
const snapshots = new Map<string, FormSnapshot>();
const shown = new Set<string>();
const listeners = new Set<() => void>();

export const formMemory = (key: string): FormMemory => memories.get(key) ?? UNTOUCHED;

export const remember = (key: string, changes: Partial<FormMemory>): void => {
  memories.set(key, { ...formMemory(key), ...changes });
  for (const listener of listeners) listener();
};

export const forget = (key: string): void => {
  snapshots.delete(key);
  memories.delete(key);
  for (const listener of listeners) listener();
};

export const onFormMemory = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const formSnapshot = (key: string): FormSnapshot | undefined => snapshots.get(key);

export const noteSnapshot = (key: string, snapshot: FormSnapshot): void => {
  snapshots.set(key, snapshot);
};

/**
 * A form is drawn, until the returned function is called. One that nobody writes in is another one than the last of
 * its key, whose text was left behind, except where Strapi drew it anew around a save or a colleague's version.
 */
export const openForm = (key: string, isUntouched: boolean): (() => void) => {
  if (isUntouched && !isReadAgain(formMemory(key))) forget(key);
  shown.add(key);
  return () => {
    shown.delete(key);
  };
};

/** Whether what Strapi reads next belongs to what is typed: a save's, or a colleague's version. */
export const isReadAgain = (memory: FormMemory): boolean =>
  memory.sent !== null || (refusalOf(memory)?.kind === 'changed' && memory.taken === null);

/** Whether a form puts together what is typed in it and what it is given. */
export const isShown = (key: string): boolean => shown.has(key);
