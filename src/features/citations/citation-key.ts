import type { CslItem } from './csl-item';

/** What a bibliography file calls an item: letters, digits and underscores, which no program refuses. */
export const citationKey = (...parts: readonly string[]): string =>
  parts.join('_').replace(/[^A-Za-z0-9]+/g, '_');

/** Each item under a key of its own, as BibTeX demands of one file: the first keeps its key. */
export const withUniqueKeys = (items: readonly CslItem[]): readonly CslItem[] => {
  const taken = new Set<string>();
  return items.map((item) => {
    const key = freeKey(item['citation-key'], taken);
    taken.add(key);
    return key === item['citation-key'] ? item : { ...item, 'citation-key': key };
  });
};

const freeKey = (key: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(key)) return key;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${key}_${number}`)) return `${key}_${number}`;
  }
};
