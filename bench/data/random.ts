/** A source of numbers that says the same after every start. */
export interface Random {
  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number;
  /** Like `below`, but small numbers come far more often: some topics are written about more than others. */
  skewedBelow(limit: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** `count` different numbers below `limit`, in the order they were drawn. */
  distinctBelow(limit: number, count: number): number[];
  /** Letters and digits, as in Strapi's document ids. */
  name(length: number): string;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Mulberry32 (Tommy Ettinger, 2017): 32 bits of state, enough for test data. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    skewedBelow: (limit) => Math.floor(next() ** 1.5 * limit),
    pick: (items) => items[below(items.length)] ?? items[0],
    distinctBelow: (limit, count) => drawDistinct(() => below(limit), Math.min(limit, count)),
    name: (length) =>
      Array.from({ length }, (_, index) => ALPHABET[below(index === 0 ? 26 : 36)]).join(''),
  };
};

const drawDistinct = (draw: () => number, count: number): number[] => {
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(draw());
  return [...drawn];
};
