/** Letters that Unicode does not decompose, but that readers take for a spelling of others. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i',
}; // prettier-ignore

/** Scripts written without spaces: each sign counts as a word, also beside digits and letters of others. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const WORD = new RegExp(String.raw`${UNSPACED}\p{M}*|(?:(?!${UNSPACED})[\p{L}\p{N}]\p{M}*)+`, 'gu');

/**
 * The text as it is compared: lower case, without accents, apostrophes alike dropped, white space
 * single. Only the combining diacritics of Latin, Greek and Cyrillic go (U+0300–U+036F): the vowel
 * signs of other scripts are letters.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => SPELLINGS[letter] ?? letter)
    .replace(/['’ʼ‘`]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();

/** The folded words of a text, in order, without punctuation. */
export const foldedWords = (text: string): string[] => foldText(text).match(WORD) ?? [];
