import { dictionary } from '@zxcvbn-ts/language-common';

/** About 49,000 passwords from leaks, lower case: the 10,000 commonest of all, and those after them. */
const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/** Case and forms of Unicode make no other password of a common one. */
const foldPassword = (password: string): string => password.normalize('NFKC').toLowerCase();

/**
 * Whether whoever tries the commonest passwords comes upon this one: it is one of them, perhaps with digits
 * and signs around it; or it repeats something short, counts, or has hardly any different characters.
 */
export const isCommonPassword = (password: string): boolean => {
  const folded = foldPassword(password);
  return (
    isGuessedSoon(folded) ||
    isGuessedSoon(folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')) ||
    isGuessedSoon(folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
  );
};

const FEWEST_CHARACTERS = 5;
/** What is repeated counts once: a password of 24 characters may be 12 twice, but no less. */
const SHORTEST_REPEATED = 12;

const isGuessedSoon = (text: string): boolean => {
  if (text === '') return false;
  if (COMMON.has(text) || isSequence(text)) return true;
  const unit = repeatedUnit(text);
  return unit !== null && (unit.length < SHORTEST_REPEATED || COMMON.has(unit));
};

/** Whether the password has too few different characters, at its full length. */
export const hasFewCharacters = (password: string): boolean =>
  new Set(foldPassword(password)).size < FEWEST_CHARACTERS;

/** What a text is made of when it is the same again and again; null if it is not. */
const repeatedUnit = (text: string): string | null => {
  const found = `${text}${text}`.indexOf(text, 1);
  return found < text.length ? text.slice(0, found) : null;
};

/** Each character is the next one (or the one before): `abcdef`, `87654321098`. After 9 comes 0. */
const isSequence = (text: string): boolean => {
  if (text.length < SHORTEST_SEQUENCE) return false;
  const steps = Array.from({ length: text.length - 1 }, (_, index) => stepAt(text, index));
  return [1, -1].some((direction) => steps.every((step) => step === direction));
};

const SHORTEST_SEQUENCE = 6;

const stepAt = (text: string, index: number): number => {
  const [from, to] = [text.charCodeAt(index), text.charCodeAt(index + 1)];
  const isWrapped = text.slice(index, index + 2);
  if (isWrapped === '90') return 1;
  if (isWrapped === '09') return -1;
  return to - from;
};
