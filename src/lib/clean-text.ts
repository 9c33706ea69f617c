/**
 * The text without what no document of text may carry: control characters other than line ends,
 * noncharacters, and halves of surrogate pairs (which become U+FFFD). Every kind of line end is `\n`.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/(?!\n)[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '');

/** The paragraphs of a text, cleaned and trimmed; none is empty. A single line end ends a paragraph too. */
export const paragraphsOf = (text: string): readonly string[] =>
  cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The text cleaned, in one line. */
export const inOneLine = (text: string): string => wordsOf(text).join(' ');

/** The words of a text as white space parts them; a no-break space does not. */
export const wordsOf = (text: string): readonly string[] =>
  cleanText(text)
    .split(/[^\S\u00A0\u202F]+/)
    .filter((word) => word.trim() !== '');
