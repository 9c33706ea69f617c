import type { BulkItem } from './bulk';

/** Where a document is in a run: `again` is to be tried once more, since nobody refused it. */
export type BulkState = { readonly kind: 'hindered' | 'waiting' | 'working' } | BulkOutcome;

export interface RunItem extends BulkItem {
  readonly state: BulkState;
}

/** What became of one document. */
export type BulkOutcome =
  { readonly kind: 'done' } | { readonly kind: 'refused' | 'again'; readonly message: string };

/** Before anything is done. */
export const startOfRun = (items: readonly BulkItem[]): readonly RunItem[] =>
  items.map((item) => ({ ...item, state: { kind: item.hindrance ? 'hindered' : 'waiting' } }));

/** The document that is next; null where nothing is left to do. */
export const nextOfRun = (items: readonly RunItem[]): RunItem | null =>
  items.find(({ state: { kind } }) => kind === 'waiting' || kind === 'again') ?? null;

export const withState = (
  items: readonly RunItem[],
  documentId: string,
  state: BulkState,
): readonly RunItem[] =>
  items.map((item) => (item.documentId === documentId ? { ...item, state } : item));

export interface RunCounts {
  /** Still to be done. */
  readonly left: number;
  readonly done: number;
  /** Hindered before, or refused when it was tried. */
  readonly not: number;
}

export const countRun = (items: readonly RunItem[]): RunCounts => {
  const count = (...kinds: readonly BulkState['kind'][]): number =>
    items.filter(({ state }) => kinds.includes(state.kind)).length;
  return {
    left: count('waiting', 'again', 'working'),
    done: count('done'),
    not: count('hindered', 'refused'),
  };
};
