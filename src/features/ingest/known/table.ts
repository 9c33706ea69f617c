import { addTo } from '../../../lib/by-key';

/** What is known of one type, found without looking through all of it; in the order in which it came. */
export interface KnownTable<Known> {
  find(documentId: string): Known | undefined;
  all(): readonly Known[];
  /** Those that have one of the keys, each once. */
  among(keys: Iterable<string>): readonly Known[];
  /** Adds it, or takes it in place of what it was. */
  put(known: Known): void;
}

interface Entry<Known> {
  readonly rank: number;
  readonly keys: readonly string[];
  readonly known: Known;
}

/** `keysOf` tells by what one is found. */
export const createKnownTable = <Known extends { readonly documentId: string }>(
  list: readonly Known[],
  keysOf: (known: Known) => readonly string[],
): KnownTable<Known> => {
  const entries = new Map<string, Entry<Known>>();
  const byKey = new Map<string, Set<string>>();
  const put = (known: Known): void => {
    const { documentId } = known;
    const before = entries.get(documentId);
    for (const key of before?.keys ?? []) byKey.get(key)?.delete(documentId);
    const keys = [...new Set(keysOf(known))];
    entries.set(documentId, { rank: before?.rank ?? entries.size, keys, known });
    for (const key of keys) addTo(byKey, key, documentId);
  };
  for (const known of list) put(known);
  return {
    put,
    find: (documentId) => entries.get(documentId)?.known,
    all: () => [...entries.values()].map(({ known }) => known),
    among: (keys) =>
      [...new Set([...keys].flatMap((key) => [...(byKey.get(key) ?? [])]))]
        .flatMap((id) => entries.get(id) ?? [])
        .sort((left, right) => left.rank - right.rank)
        .map(({ known }) => known),
  };
};
