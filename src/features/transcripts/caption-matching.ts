import type { Pair } from '../../lib/alignment';
import { foldedWords } from '../../lib/folded-text';
import { alignWords } from '../../lib/word-alignment';
import type { Turn } from '../content/turn';
import type { Cue } from './caption-cue';

/** When a turn is spoken, in seconds, to the hundredth that the database keeps. */
export interface TurnTimes {
  readonly start: number;
  /** Null if the captions leave no time for it. */
  readonly end: number | null;
}

export interface CaptionMatch {
  /** One for each turn, in order; null where half of its words or more are not in the captions. */
  readonly times: readonly (TurnTimes | null)[];
  /** Cues in which no word of a matched turn was found, in the order of their starts. */
  readonly unmatchedCues: readonly Cue[];
}

/** A word and where it stands: in which turn or cue, and from where to where in it, 0 to 1. */
interface PlacedWord {
  readonly owner: number;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

interface PlacedPair {
  readonly turn: PlacedWord;
  readonly cue: PlacedWord;
}

/**
 * Finds each turn in the captions by its words, in order. A turn begins with the cue of its first word; where
 * that cue still ends another turn, in proportion within the cue. Who the captions say speaks does not
 * matter: labels differ, words do not.
 */
export const matchCaptions = (turns: readonly Turn[], cues: readonly Cue[]): CaptionMatch => {
  const inOrder = [...cues].sort((one, other) => one.start - other.start);
  const turnWords = turns.flatMap(({ text }, index) => placeWords(text, index));
  const cueWords = inOrder.flatMap(({ text }, index) => placeWords(text, index));
  const pairs = placedPairs(turnWords, cueWords);
  const wanted = countByOwner(turnWords);
  const found = countByOwner(pairs.map(({ turn }) => turn));
  const isMatched = (turn: number): boolean => (found.get(turn) ?? 0) > (wanted.get(turn) ?? 0) / 2;
  const good = pairs.filter(({ turn }) => isMatched(turn.owner));
  const cuesWithWords = countByOwner(cueWords);
  const cuesFound = countByOwner(good.map(({ cue }) => cue));
  const spans = spansOf(good, inOrder);
  return {
    times: turns.map((_, index) => spans.get(index) ?? null),
    unmatchedCues: inOrder.filter((_, index) => cuesWithWords.has(index) && !cuesFound.has(index)),
  };
};

const countByOwner = (words: readonly PlacedWord[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { owner } of words) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return counts;
};

const placeWords = (text: string, owner: number): PlacedWord[] => {
  const words = foldedWords(text);
  const whole = words.join('').length;
  let before = 0;
  return words.map((word) => {
    const from = before / whole;
    before += word.length;
    return { owner, word, from, to: before / whole };
  });
};

const placedPairs = (
  turnWords: readonly PlacedWord[],
  cueWords: readonly PlacedWord[],
): PlacedPair[] =>
  alignWords(
    turnWords.map(({ word }) => word),
    cueWords.map(({ word }) => word),
  ).flatMap(({ left, right }: Pair) => {
    const [turn, cue] = [turnWords[left], cueWords[right]];
    return turn && cue ? [{ turn, cue }] : [];
  });

/** The times of each turn that has pairs; a turn's pairs stand together. */
const spansOf = (
  pairs: readonly PlacedPair[],
  cues: readonly Cue[],
): ReadonlyMap<number, TurnTimes> => {
  const begins = new Map<number, number>();
  const ends = new Map<number, number>();
  pairs.forEach((pair, index) => {
    const { owner } = pair.turn;
    if (!begins.has(owner)) begins.set(owner, beginOf(pair, pairs[index - 1], cues));
    ends.set(owner, endOf(pair, pairs[index + 1], cues));
  });
  return new Map(
    [...begins].map(([owner, begin]) => {
      const [start, end] = [inSeconds(begin), inSeconds(ends.get(owner) ?? begin)];
      return [owner, { start, end: end > start ? end : null }];
    }),
  );
};

const beginOf = (
  { cue }: PlacedPair,
  before: PlacedPair | undefined,
  cues: readonly Cue[],
): number => momentIn(cues[cue.owner], before?.cue.owner === cue.owner ? cue.from : 0);

const endOf = ({ cue }: PlacedPair, after: PlacedPair | undefined, cues: readonly Cue[]): number =>
  momentIn(cues[cue.owner], after?.cue.owner === cue.owner ? cue.to : 1);

/** `part` of the way through the cue, in milliseconds. */
const momentIn = (cue: Cue | undefined, part: number): number =>
  cue ? cue.start + (cue.end - cue.start) * part : 0;

const inSeconds = (milliseconds: number): number => Math.round(milliseconds / 10) / 100;
