import type { Pair } from '../../lib/alignment';
import { countBy } from '../../lib/by-key';
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

/** A word and in which turn or cue it stands. */
interface PlacedWord {
  readonly owner: number;
  readonly word: string;
}

/** From when to when it is said, in milliseconds. */
interface TimedWord extends PlacedWord {
  readonly from: number;
  readonly to: number;
}

interface PlacedPair {
  readonly turn: PlacedWord;
  readonly cue: TimedWord;
}

/**
 * Finds each turn in the captions by its words, in order. A turn begins with the cue of its first word; where
 * that cue still ends another turn, when the cue tells, else in proportion within it. Who the captions say speaks does not
 * matter: labels differ, words do not.
 */
export const matchCaptions = (turns: readonly Turn[], cues: readonly Cue[]): CaptionMatch => {
  const inOrder = [...cues].sort((one, other) => one.start - other.start);
  const turnWords = turns.flatMap(({ text }, owner) =>
    foldedWords(text).map((word) => ({ owner, word })),
  );
  const cueWords = inOrder.flatMap(timedWords);
  const pairs = placedPairs(turnWords, cueWords);
  const wanted = countBy(turnWords, ({ owner }) => owner);
  const found = countBy(
    pairs.map(({ turn }) => turn),
    ({ owner }) => owner,
  );
  const isMatched = (turn: number): boolean => (found.get(turn) ?? 0) > (wanted.get(turn) ?? 0) / 2;
  const good = pairs.filter(({ turn }) => isMatched(turn.owner));
  const cuesWithWords = countBy(cueWords, ({ owner }) => owner);
  const cuesFound = countBy(
    good.map(({ cue }) => cue),
    ({ owner }) => owner,
  );
  const spans = spansOf(good, inOrder);
  return {
    times: turns.map((_, index) => spans.get(index) ?? null),
    unmatchedCues: inOrder.filter((_, index) => cuesWithWords.has(index) && !cuesFound.has(index)),
  };
};

const timedWords = (cue: Cue, owner: number): TimedWord[] => {
  const parts = cue.parts ?? [cue];
  return parts.flatMap(({ start, text }, index) =>
    spreadWords(text, owner, { start, end: parts[index + 1]?.start ?? cue.end }),
  );
};

/** The words share the time by their length. */
const spreadWords = (
  text: string,
  owner: number,
  { start, end }: Pick<Cue, 'start' | 'end'>,
): TimedWord[] => {
  const words = foldedWords(text);
  const perLetter = (end - start) / words.join('').length;
  let at = start;
  return words.map((word) => {
    const from = at;
    at += word.length * perLetter;
    return { owner, word, from, to: at };
  });
};

const placedPairs = (
  turnWords: readonly PlacedWord[],
  cueWords: readonly TimedWord[],
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

/** The cue's own start, unless it still ends another turn. */
const beginOf = (
  { cue }: PlacedPair,
  before: PlacedPair | undefined,
  cues: readonly Cue[],
): number => (before?.cue.owner === cue.owner ? cue.from : (cues[cue.owner]?.start ?? cue.from));

const endOf = ({ cue }: PlacedPair, after: PlacedPair | undefined, cues: readonly Cue[]): number =>
  after?.cue.owner === cue.owner ? cue.to : (cues[cue.owner]?.end ?? cue.to);

const inSeconds = (milliseconds: number): number => Math.round(milliseconds / 10) / 100;
