import { alignLists, type Pair } from '../../lib/alignment';
import { groupBy } from '../../lib/by-key';
import { longestIncreasing } from '../../lib/longest-increasing';
import { normalizePersonalName } from '../../lib/personal-name';
import {
  type ComparableText,
  comparableTextMaker,
  greatestLikeness,
  likenessOfTexts,
} from '../../lib/text-likeness';
import type { DraftTurn, Turn } from '../content/turn';

/** Index of a turn → index of the previous turn that it recognisably is; each used once. */
export type Recognised = Map<number, number>;

/** Two turns that keep their order are the same from this likeness on (half of their words). */
const LIKE_IN_ORDER = 0.5;
/** A turn that also moved needs more: nothing but its words speaks for it … */
const LIKE_WHEN_MOVED = 0.7;
/** … and at least as many of them, or any "Thank you" would be another. */
const WORDS_WHEN_MOVED = 5;
/** The likeness of two turns under different speakers counts so much: labels do get corrected. */
const OTHER_SPEAKER = 0.75;
/** Beyond so many comparisons (2,000 × 2,000 turns) only turns with the same words are recognised. */
const MOST_COMPARISONS = 4_000_000;

interface Comparable extends ComparableText {
  readonly speaker: string;
  /** Speaker and exact text: equal keys are the same utterance said again. */
  readonly key: string;
}

interface Lists {
  readonly turns: readonly Comparable[];
  readonly previous: readonly Comparable[];
  readonly isFree: (previousIndex: number) => boolean;
}

/**
 * Which turns are recognisably turns of the previous list, strongest evidence first: the turnId it
 * carries; exact words of the same speaker that occur once in each list, wherever they stand; words
 * that are alike, in order; the same or nearly the same words elsewhere; and last the place: a
 * rewritten turn of the same speaker between two recognised neighbours (the ends of the list count
 * as one). Previous turns whose id is carried by a turn are claimed by no other.
 */
export const recogniseTurns = (
  turns: readonly DraftTurn[],
  previous: readonly Turn[],
): Recognised => {
  const found = carriedIds(turns, previous);
  const isOpen = (index: number): boolean => !found.has(index) && !hasId(turns[index]);
  const open = (): number[] => [...turns.keys()].filter(isOpen);
  // A save that changed words only: six hundred names and texts need not be prepared.
  if (open().length === 0) return found;
  const blocked = blockedPrevious(turns, previous, found);
  const comparable = comparableMaker();
  const lists: Lists = {
    turns: turns.map(comparable),
    previous: previous.map(comparable),
    isFree: (index) => !blocked.has(index),
  };
  const claim = (left: number, right: number): void => {
    if (!isOpen(left) || !lists.isFree(right)) return;
    found.set(left, right);
    blocked.add(right);
  };
  const free = (): number[] => [...previous.keys()].filter(lists.isFree);

  for (const pair of onlyOnes(lists, open(), free())) claim(pair.left, pair.right);
  for (const gap of gapsBetween(found, turns.length, previous.length)) {
    const left = gap.turns.filter(isOpen);
    const right = gap.previous.filter(lists.isFree);
    for (const pair of alikeInOrder(lists, left, right)) claim(pair.left, pair.right);
  }
  for (const pair of sameElsewhere(lists, open(), free())) claim(pair.left, pair.right);
  for (const pair of alikeElsewhere(lists, open(), free())) claim(pair.left, pair.right);
  for (const pair of samePlace(lists, open(), found)) claim(pair.left, pair.right);
  return found;
};

export const hasId = (turn: DraftTurn | undefined): turn is Turn =>
  turn?.turnId !== undefined && turn.turnId !== null && turn.turnId !== '';

const carriedIds = (turns: readonly DraftTurn[], previous: readonly Turn[]): Recognised => {
  const found: Recognised = new Map();
  const indexOfId = new Map([...previous.entries()].reverse().map(([i, turn]) => [turn.turnId, i]));
  turns.forEach((turn, index) => {
    const before = hasId(turn) ? indexOfId.get(turn.turnId) : undefined;
    if (before === undefined || !hasId(turn)) return;
    found.set(index, before);
    indexOfId.delete(turn.turnId);
  });
  return found;
};

/** Previous turns that nothing may claim: already found, id carried, or id not their own. */
const blockedPrevious = (
  turns: readonly DraftTurn[],
  previous: readonly Turn[],
  found: Recognised,
): Set<number> => {
  const carried = new Set(turns.filter(hasId).map((turn) => turn.turnId));
  const seen = new Set<string>();
  const blocked = new Set(found.values());
  previous.forEach(({ turnId }, index) => {
    if (carried.has(turnId) || seen.has(turnId)) blocked.add(index);
    seen.add(turnId);
  });
  return blocked;
};

const comparableMaker = (): ((turn: DraftTurn) => Comparable) => {
  const comparable = comparableTextMaker();
  return (turn) => {
    const speaker = normalizePersonalName(turn.speaker);
    return { ...comparable(turn.text), speaker, key: JSON.stringify([speaker, turn.text]) };
  };
};

const onlyOnes = ({ turns, previous }: Lists, left: number[], right: number[]): Pair[] => {
  const before = groupBy(right, (index) => previous[index]?.key);
  return [...groupBy(left, (index) => turns[index]?.key)].flatMap(([key, [first, ...more]]) => {
    const [match, ...others] = before.get(key) ?? [];
    if (first === undefined || match === undefined || more.length + others.length > 0) return [];
    return [{ left: first, right: match }];
  });
};

interface Gap {
  readonly turns: number[];
  readonly previous: number[];
}

/** The stretches between recognised turns that kept their order (longest increasing run of pairs). */
const gapsBetween = (found: Recognised, turns: number, previous: number): Gap[] => {
  const inOrder = [...found].sort(([a], [b]) => a - b).map(([left, right]) => ({ left, right }));
  const pairs = longestIncreasing(inOrder).map(({ left, right }) => [left, right] as const);
  const ends: (readonly [number, number])[] = [[-1, -1], ...pairs, [turns, previous]];
  return ends.slice(1).map(([toTurn, toPrevious], index) => {
    const [fromTurn, fromPrevious] = ends[index] ?? [-1, -1];
    return { turns: between(fromTurn, toTurn), previous: between(fromPrevious, toPrevious) };
  });
};

const alikeInOrder = (lists: Lists, left: number[], right: number[]): Pair[] => {
  if (left.length * right.length > MOST_COMPARISONS) return [];
  const likeness = (i: number, j: number): number =>
    likenessOf(lists.turns[left[i] ?? -1], lists.previous[right[j] ?? -1], LIKE_IN_ORDER);
  return alignLists({ leftLength: left.length, rightLength: right.length, likeness }).flatMap(
    (pair) => pairOf(left[pair.left], right[pair.right]),
  );
};

const sameElsewhere = ({ turns, previous }: Lists, left: number[], right: number[]): Pair[] => {
  const before = groupBy(right, (index) => previous[index]?.key);
  return left.flatMap((index) => pairOf(index, before.get(turns[index]?.key)?.shift()));
};

const alikeElsewhere = (lists: Lists, left: number[], right: number[]): Pair[] => {
  if (left.length * right.length > MOST_COMPARISONS) return [];
  const isLong = (turn: Comparable | undefined): boolean =>
    turn !== undefined && turn.words.length >= WORDS_WHEN_MOVED;
  const rightLong = right.filter((index) => isLong(lists.previous[index]));
  return left
    .filter((index) => isLong(lists.turns[index]))
    .flatMap((i) =>
      rightLong.map((j) => ({
        left: i,
        right: j,
        likeness: likenessOf(lists.turns[i], lists.previous[j], LIKE_WHEN_MOVED),
      })),
    )
    .filter((pair) => pair.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.left - b.left || a.right - b.right);
};

const samePlace = ({ turns, previous }: Lists, left: number[], found: Recognised): Pair[] =>
  left.flatMap((index) => {
    const before = index === 0 ? -1 : found.get(index - 1);
    const after = index === turns.length - 1 ? previous.length : found.get(index + 1);
    const hasNeighbour = turns.length > 1 && before !== undefined && after === before + 2;
    const isSameSpeaker = hasNeighbour && previous[before + 1]?.speaker === turns[index]?.speaker;
    return isSameSpeaker ? pairOf(index, before + 1) : [];
  });

/** Likeness of two turns, or 0 when it does not reach the least that counts. */
const likenessOf = (
  turn: Comparable | undefined,
  before: Comparable | undefined,
  least: number,
): number => {
  if (turn === undefined || before === undefined) return 0;
  const weight = turn.speaker === before.speaker ? 1 : OTHER_SPEAKER;
  if (greatestLikeness(turn, before) * weight < least) return 0;
  const likeness = likenessOfTexts(turn, before) * weight;
  return likeness < least ? 0 : likeness;
};

const pairOf = (left: number | undefined, right: number | undefined): Pair[] =>
  left === undefined || right === undefined ? [] : [{ left, right }];

const between = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
