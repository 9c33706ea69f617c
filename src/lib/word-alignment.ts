import { alignLists, type Pair } from './alignment';
import { longestIncreasing } from './longest-increasing';

/** So many words in a row that stand once in each text mark the same place in both. */
const ANCHOR_LENGTH = 3;
/** Beyond so many comparisons (1,000 × 1,000 words) a stretch without an anchor stays unpaired. */
const MOST_COMPARISONS = 1_000_000;

/**
 * The pairs of equal words that keep the order of both texts, ascending: first three words in a row that
 * stand once in each text, and what adjoins them (as in a patience diff), then the best alignment of what
 * lies between, where words in the same company are preferred. Time grows with the length of the texts and
 * the square of what differs.
 */
export const alignWords = (left: readonly string[], right: readonly string[]): Pair[] => {
  const pairs: Pair[] = [];
  const fillUpTo = (end: Pair): void => {
    const last = pairs.at(-1) ?? { left: -1, right: -1 };
    pairs.push(...alignGap({ left, right }, { left: last.left + 1, right: last.right + 1 }, end));
  };
  for (const anchor of longestIncreasing(anchorsOf(left, right))) {
    const last = pairs.at(-1) ?? { left: -1, right: -1 };
    if (anchor.left <= last.left || anchor.right <= last.right) continue;
    const begin = walkBack({ left, right }, anchor, last);
    fillUpTo(begin);
    pairs.push(...equalRun({ left, right }, begin));
  }
  fillUpTo({ left: left.length, right: right.length });
  return pairs;
};

interface Texts {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const anchorsOf = (left: readonly string[], right: readonly string[]): Pair[] => {
  const places = onlyPlaces(right);
  return [...onlyPlaces(left)].flatMap(([words, place]) => {
    const other = places.get(words) ?? -1;
    return place >= 0 && other >= 0 ? [{ left: place, right: other }] : [];
  });
};

/** Where each run of words stands; -1 if it stands in more than one place. */
const onlyPlaces = (words: readonly string[]): Map<string, number> => {
  const places = new Map<string, number>();
  for (let index = 0; index + ANCHOR_LENGTH <= words.length; index += 1) {
    const run = words.slice(index, index + ANCHOR_LENGTH).join(' ');
    places.set(run, places.has(run) ? -1 : index);
  }
  return places;
};

/** The first of the equal words that lead up to `from` without a break, after `last`. */
const walkBack = ({ left, right }: Texts, from: Pair, last: Pair): Pair => {
  let steps = 0;
  const isEqual = (step: number): boolean =>
    from.left - step > last.left &&
    from.right - step > last.right &&
    left[from.left - step] === right[from.right - step];
  while (isEqual(steps + 1)) steps += 1;
  return { left: from.left - steps, right: from.right - steps };
};

const equalRun = ({ left, right }: Texts, from: Pair): Pair[] => {
  const run: Pair[] = [];
  for (let step = 0; from.left + step < left.length; step += 1) {
    const pair = { left: from.left + step, right: from.right + step };
    if (left[pair.left] !== right[pair.right]) break;
    run.push(pair);
  }
  return run;
};

const alignGap = ({ left, right }: Texts, from: Pair, to: Pair): Pair[] => {
  const leftLength = to.left - from.left;
  const rightLength = to.right - from.right;
  if (leftLength * rightLength > MOST_COMPARISONS) return [];
  const isEqual = (i: number, j: number): boolean => left[i] !== undefined && left[i] === right[j];
  const likeness = (i: number, j: number): number => {
    const [atLeft, atRight] = [from.left + i, from.right + j];
    if (!isEqual(atLeft, atRight)) return 0;
    const company = [-1, 1].filter((step) => isEqual(atLeft + step, atRight + step));
    return 1 + company.length / 2;
  };
  return alignLists({ leftLength, rightLength, likeness }).map((pair) => ({
    left: from.left + pair.left,
    right: from.right + pair.right,
  }));
};
