/**
 * Three-way merge: `base` is what the source said last time, `next` what it says now, `current`
 * what is stored here. Who did not change a thing has no say about it.
 */
export interface Versions<Value> {
  readonly base: Value;
  readonly current: Value;
  readonly next: Value;
}

export type MergedValue<Value> =
  { readonly kind: 'keep' | 'conflict' } | { readonly kind: 'write'; readonly value: Value };

/** Keep where the source did not change or both agree; write where only it changed; else conflict. */
export const mergeValue = <Value>({ base, current, next }: Versions<Value>): MergedValue<Value> => {
  if (isSameValue(base, next) || isSameValue(current, next)) return { kind: 'keep' };
  return isSameValue(current, base) ? { kind: 'write', value: next } : { kind: 'conflict' };
};

/** Deep equality of plain data; null, undefined and the empty text are the same: nothing. */
export const isSameValue = (left: unknown, right: unknown): boolean =>
  canonical(left) === canonical(right);

export interface MergedSequence {
  readonly items: readonly string[];
  /** Both sides changed the order: current's was kept. */
  readonly isOrderConflict: boolean;
}

/**
 * Merges ordered lists of keys (unique in each list). What the source took out or added is taken out
 * or added; what was added or taken out here stays so. An added item stands behind the item that it
 * follows in its own list.
 */
export const mergeSequence = (versions: Versions<readonly string[]>): MergedSequence => {
  const base = new Set(versions.base);
  const next = new Set(versions.next);
  const current = new Set(versions.current);
  const kept = versions.current.filter((key) => !base.has(key) || next.has(key));
  const wanted = versions.next.filter((key) => !base.has(key) || current.has(key));
  const isCommon = (key: string): boolean => base.has(key) && next.has(key) && current.has(key);
  const isSameOrder = (left: readonly string[], right: readonly string[]): boolean =>
    isSameValue(left.filter(isCommon), right.filter(isCommon));

  const isMoved = !isSameOrder(versions.base, versions.next);
  if (isMoved && isSameOrder(versions.base, versions.current)) {
    return { items: interleave(wanted, kept), isOrderConflict: false };
  }
  const isOrderConflict = isMoved && !isSameOrder(versions.current, versions.next);
  return { items: interleave(kept, wanted), isOrderConflict };
};

/** `frame` in its order, with what only `others` has, each behind its predecessor there. */
const interleave = (frame: readonly string[], others: readonly string[]): string[] => {
  const inFrame = new Set(frame);
  const followers = new Map<string | null, string[]>();
  let predecessor: string | null = null;
  for (const key of others) {
    if (inFrame.has(key)) predecessor = key;
    else followers.set(predecessor, [...(followers.get(predecessor) ?? []), key]);
  }
  const after = (key: string | null): string[] => followers.get(key) ?? [];
  return [...after(null), ...frame.flatMap((key) => [key, ...after(key)])];
};

const canonical = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value)
    .map(([key, entry]) => [key, canonical(entry)] as const)
    .filter(([, text]) => text !== 'null')
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`;
};
