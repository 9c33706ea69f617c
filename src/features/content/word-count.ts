/** Silent reading of prose that is no fiction, in words a minute (Brysbaert 2019). */
const WORDS_PER_MINUTE = 238;

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Asked of most words, and answered by their first character. */
const HAS_LETTER = /^[A-Za-z0-9]|[\p{L}\p{N}]/u;

/** How many words a text has, in any script. */
export const countWords = (text: string): number => {
  const spaced = text.split(/\s+/u).filter((word) => HAS_LETTER.test(word));
  if (!UNSPACED.test(text)) return spaced.length;
  return spaced.reduce((sum, word) => sum + (UNSPACED.test(word) ? countUnspaced(word) : 1), 0);
};

/** In whole minutes, at least one. */
export const readingMinutes = (words: number): number =>
  Math.max(1, Math.round(words / WORDS_PER_MINUTE));

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

const countUnspaced = (text: string): number =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
