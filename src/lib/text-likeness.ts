import { foldedWords } from './folded-text';

/** A text made ready for many comparisons: the numbers of its words, ascending. */
export interface ComparableText {
  readonly text: string;
  readonly words: Int32Array;
}

/**
 * A function that makes texts comparable with each other. All texts of one comparison must come
 * from one maker, which numbers the words.
 */
export const comparableTextMaker = (): ((text: string) => ComparableText) => {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  return (text) => ({ text, words: Int32Array.from(foldedWords(text).map(numberOf)).sort() });
};

/**
 * How alike two texts are by their words, 0 to 1: the Sørensen–Dice coefficient of the two bags of
 * words. Equal texts are 1 even without a word.
 */
export const likenessOfTexts = (left: ComparableText, right: ComparableText): number => {
  if (left.text === right.text) return 1;
  const total = left.words.length + right.words.length;
  return total === 0 ? 0 : (2 * sharedWords(left.words, right.words)) / total;
};

/** The highest likeness that two texts of these lengths can have; cheap, to skip comparisons. */
export const greatestLikeness = (left: ComparableText, right: ComparableText): number => {
  if (left.text === right.text) return 1;
  const total = left.words.length + right.words.length;
  return total === 0 ? 0 : (2 * Math.min(left.words.length, right.words.length)) / total;
};

const sharedWords = (left: Int32Array, right: Int32Array): number => {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const difference = (left[i] ?? 0) - (right[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
};
