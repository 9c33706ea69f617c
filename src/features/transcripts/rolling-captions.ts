import { foldText } from '../../lib/folded-text';
import type { CueWord, ShownCue } from './cue-words';

/** So many cues before and behind are looked at to know whether captions roll there. */
const NEIGHBOURS = 5;
/** A shorter cue nobody can read: it only moves the lines. Milliseconds. */
const SHORTEST_READABLE = 50;
/** Where lines are broken anew, so many words in a row are no chance. */
const LEAST_WORDS = 3;

/**
 * Automatic captions roll: a cue shows again what the cue before has shown, its last line or all, and adds words.
 * Such words are said once, when they are first shown. Where most cues around repeat nothing, a repeated word
 * is said twice.
 *
 * @returns in the order of their starts, without cues that add nothing
 */
export const withoutRepeats = (cues: readonly ShownCue[]): readonly ShownCue[] => {
  const inOrder = [...cues].sort((one, other) => one.start - other.start);
  const shown = inOrder.filter(({ words }) => words.length > 0);
  const pairs = shown.map((cue, index) => pairOf(shown[index - 1], cue));
  return shown.flatMap((cue, index) => {
    const count = rolls(pairs, index) ? (pairs[index]?.repeated ?? 0) : 0;
    const words = cue.words.slice(count);
    return words.length === 0 ? [] : [{ ...cue, words }];
  });
};

/** What a cue shows again of the cue before. */
interface Pair {
  /** How many of its first words. */
  readonly repeated: number;
  readonly isAllRepeated: boolean;
  readonly isUnreadable: boolean;
}

const pairOf = (before: ShownCue | undefined, cue: ShownCue): Pair => {
  const repeated = before === undefined ? 0 : repeatedWords(before.words, cue.words);
  const isAllRepeated = repeated === cue.words.length;
  return { repeated, isAllRepeated, isUnreadable: cue.end - cue.start < SHORTEST_READABLE };
};

/** Half of the cues around repeat words, and not all of them as a whole, as people do who say "No. No." */
const rolls = (pairs: readonly Pair[], index: number): boolean => {
  const pair = pairs[index];
  if (pair === undefined || pair.repeated === 0) return false;
  if (pair.isAllRepeated && pair.isUnreadable) return true;
  const around = pairs.slice(Math.max(1, index - NEIGHBOURS), index + NEIGHBOURS + 1);
  const repeating = around.filter(({ repeated }) => repeated > 0);
  const isMost = repeating.length > 1 && repeating.length * 2 >= around.length;
  return (
    isMost && repeating.some(({ isAllRepeated, isUnreadable }) => !isAllRepeated || isUnreadable)
  );
};

/** Of the words at the end of one cue, as many as begin the next one: whole lines, or enough to be no chance. */
const repeatedWords = (before: readonly CueWord[], now: readonly CueWord[]): number => {
  const [old, fresh] = [before.map(folded), now.map(folded)];
  for (let count = Math.min(old.length, fresh.length); count > 0; count -= 1) {
    const from = old.length - count;
    const isLine = before[from]?.line !== before[from - 1]?.line;
    const isSame = old.slice(from).every((word, index) => word === fresh[index]);
    if (isSame && (isLine || count >= LEAST_WORDS)) return count;
  }
  return 0;
};

const folded = ({ text }: CueWord): string => {
  const bare = foldText(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return bare === '' ? text : bare;
};
