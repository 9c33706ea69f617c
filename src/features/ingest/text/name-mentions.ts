import { patternOf } from './proper-names';

/** Where a name stands in a text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
}

const LETTER_OR_MARK = /^[\p{L}\p{M}]/u;
const LETTER = /^\p{L}/u;
/** Up to eight words without a sign between them, right before a place. */
const WORDS_BEFORE = /(?<!\p{L})((?:\p{L}[\p{L}-]*['’]?s?\s+){1,8})$/iu;
const ONLY_WORDS = /^(?:\p{L}[\p{L}-]*['’]?s?\s+){1,8}$/iu;

/**
 * Where the text has the name as a whole, whatever its case, in order: no letter before or behind it. Expressions
 * with classes of letters take a millisecond to make, so those of names have none.
 */
export const mentionsOf = (name: string, text: string): Mention[] =>
  placesOf(patternOf(name), text, LETTER_OR_MARK);

/** The same of an organisation. */
export const placesOfOrganisation = (organisation: string, text: string): Mention[] =>
  placesOf(patternOf(organisation), text, LETTER);

/** The words right before the first mention that has any; as many as reach from there to a later one. */
export const wordsBefore = (mentions: readonly Mention[], text: string): string => {
  const starts = mentions.flatMap(({ start }) => {
    const found = WORDS_BEFORE.exec(text.slice(0, start));
    return found === null ? [] : [found.index];
  });
  const first = Math.min(...starts);
  const reached = mentions.findLast(
    ({ start }) => start > first && ONLY_WORDS.test(text.slice(first, start)),
  );
  return reached === undefined ? '' : text.slice(first, reached.start);
};

/** What an expression for the rest of the text finds behind the first mention where it fits. */
export const behindMention = (
  mentions: readonly Mention[],
  text: string,
  expression: RegExp,
): string => {
  for (const { end } of mentions) {
    const found = expression.exec(text.slice(end))?.[1];
    if (found !== undefined) return found;
  }
  return '';
};

const placesOf = (pattern: string, text: string, letters: RegExp): Mention[] => {
  const expression = new RegExp(pattern, 'giu');
  const places: Mention[] = [];
  for (let found = expression.exec(text); found !== null; found = expression.exec(text)) {
    const place = { start: found.index, end: found.index + found[0].length };
    const isWhole =
      !letters.test(characterBefore(text, place.start)) &&
      !letters.test(text.slice(place.end, place.end + 2));
    if (isWhole) places.push(place);
    // A name may begin within one that was none; never within a character.
    expression.lastIndex = place.start + characterAt(text, place.start).length;
  }
  return places;
};

const characterAt = (text: string, index: number): string =>
  String.fromCodePoint(text.codePointAt(index) ?? 0);

const characterBefore = (text: string, index: number): string => {
  if (index === 0) return '';
  const isPair = /^[\uDC00-\uDFFF]$/.test(text.charAt(index - 1)) && index > 1;
  return isPair ? text.slice(index - 2, index) : text.charAt(index - 1);
};
