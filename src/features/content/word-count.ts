/** Silent reading of prose that is no fiction, in words a minute (Brysbaert 2019). */
const WORDS_PER_MINUTE = 238;

const charOf = (code: number): string => String.fromCharCode(code);

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const HAS_LETTER = /[\p{L}\p{N}]/u;

/** How many words a text has, in any script. */
export const countWords = (text: string): number =>
  MAYBE_UNSPACED.test(text) ? countAny(text) : countSpaced(text);

/** No character from Thai on but punctuation and signs: such texts, which most are, need one look at each. */
const MAYBE_UNSPACED = /[\u0e00-\u1fff\u2c00-\uffff]/;

/** Where words stand between spaces, those that have a letter or a digit. */
const countSpaced = (text: string): number => {
  let count = 0;
  let isCounted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isSpace(code)) isCounted = false;
    else if (!isCounted && isLetter(code)) {
      isCounted = true;
      count += 1;
    }
  }
  return count;
};

const LAST_ASCII = 0x7f;

const isSpace = (code: number): boolean =>
  code <= LAST_ASCII ? code === 32 || (code >= 9 && code <= 13) : SPACE.test(charOf(code));

const SPACE = /\s/;

const isLetter = (code: number): boolean =>
  code <= LAST_ASCII ? ASCII_LETTERS[code] === 1 : HAS_LETTER.test(charOf(code));

const ASCII_LETTERS = Uint8Array.from({ length: LAST_ASCII + 1 }, (_, code) =>
  HAS_LETTER.test(charOf(code)) ? 1 : 0,
);

const countAny = (text: string): number =>
  text
    .split(/\s+/u)
    .filter((word) => HAS_LETTER.test(word))
    .reduce((sum, word) => sum + (UNSPACED.test(word) ? countUnspaced(word) : 1), 0);

/** In whole minutes, at least one. */
export const readingMinutes = (words: number): number =>
  Math.max(1, Math.round(words / WORDS_PER_MINUTE));

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

const countUnspaced = (text: string): number =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
