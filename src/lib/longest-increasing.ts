import type { Pair } from './alignment';

/**
 * The longest run of pairs, given by ascending `left`, whose `right` ascend as well; of equally long
 * ones any, but always the same. Takes n × log n steps (patience sorting).
 */
export const longestIncreasing = (pairs: readonly Pair[]): Pair[] => {
  const tails: number[] = [];
  const before: number[] = [];
  const valueAt = (index: number | undefined): number => pairs[index ?? -1]?.right ?? -1;
  pairs.forEach(({ right }, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(tails[middle]) < right) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const run: Pair[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
};
