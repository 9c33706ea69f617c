import type { FieldNode } from 'graphql';

/** How often a key is selected in each place of a document. */
export interface PlaceCounts {
  /** By the path of keys. */
  readonly inPlaces: Map<string, number>;
  /** By the key alone, where there is no path. */
  readonly inFragments: Map<string, number>;
}

export const createPlaceCounts = (): PlaceCounts => ({
  inPlaces: new Map(),
  inFragments: new Map(),
});

/** Gives the path of what the field selects. `path` is null inside a fragment. */
export const countField = (
  { inPlaces, inFragments }: PlaceCounts,
  { alias, name }: FieldNode,
  path: string | null,
): string | null => {
  const key = (alias ?? name).value;
  const inner = path === null ? null : `${path}.${key}`;
  const counts = inner === null ? inFragments : inPlaces;
  counts.set(inner ?? key, (counts.get(inner ?? key) ?? 0) + 1);
  return inner;
};

/**
 * Pairs of fields that GraphQL's rules compare: those of one key in one place, each with each, and those of fragments
 * with all that may stand beside them.
 */
export const overlapsIn = ({ inPlaces, inFragments }: PlaceCounts): number => {
  let pairs = 0;
  for (const [place, count] of inPlaces) {
    pairs += (count + (inFragments.get(place.slice(place.lastIndexOf('.') + 1)) ?? 0)) ** 2;
  }
  for (const count of inFragments.values()) pairs += count ** 2;
  return pairs;
};
