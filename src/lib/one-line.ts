/**
 * A text as one line of at most `most` characters (code points): white space and control characters become
 * one space; what is too long ends with an ellipsis after the last word that fits.
 */
export const oneLine = (text: string, most: number): string => {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line.length <= most) return line;
  // A character takes two code units at most.
  const characters = Array.from(line.slice(0, 2 * (most + 1)));
  if (characters.length <= most) return line;
  const fits = characters.slice(0, most - 1).join('');
  const isWordCut = characters[most - 1] !== ' ';
  const words = isWordCut ? fits.replace(/ [^ ]*$/, '') : fits;
  return `${words.trimEnd()}…`;
};
