import { wordsOf } from '../../lib/clean-text';

/**
 * What a reader takes in at a glance: the common limits for captions, in columns. A character as people count them
 * takes one, a letter of full width (Chinese, Japanese, Korean) two.
 */
export const LONGEST_LINE = 42;
export const MOST_LINES = 2;

interface Piece {
  readonly text: string;
  /** It continues the word of the piece before: no space between them. */
  readonly isGlued: boolean;
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
const WORDS = new Intl.Segmenter('und', { granularity: 'word' });
const SENTENCE_END = /[.!?…。！？؟۔।]["'”’»)\]」』）】》〉]*$/u;
/** What no line begins with, and what none ends with. */
const CLOSING = /^(?:[\p{Pe}\p{Pf}.,:;!?…%、。，．：；！？・ー々ゝヽ）］｝]|[”’»])/u;
const OPENING = /^[\p{Ps}\p{Pi}（［｛]+$/u;
/** East Asian Width (UAX 11) W and F, of letters and of the signs beside them. */
const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;

/**
 * Splits a text into captions of at most two lines of 42 columns, between words; a caption that has
 * begun its second line ends with the sentence. Words longer than a line are broken where Unicode (UAX 29)
 * sees words in them, as in scripts without spaces, and at last anywhere but within a character.
 */
export const captionLines = (text: string): readonly (readonly string[])[] => {
  const captions: string[][] = [];
  let isComplete = true;
  for (const piece of wordsOf(text).flatMap(piecesOf)) {
    const current = isComplete ? undefined : captions.at(-1);
    if (!current || !hasTaken(current, piece)) captions.push([piece.text]);
    isComplete = captions.at(-1)?.length === MOST_LINES && SENTENCE_END.test(piece.text);
  }
  return captions;
};

/** Puts the piece into the caption, if there is room. */
const hasTaken = (caption: string[], piece: Piece): boolean => {
  const line = caption.at(-1) ?? '';
  const longer = piece.isGlued ? line + piece.text : `${line} ${piece.text}`;
  if (columnsOf(longer) <= LONGEST_LINE) {
    caption[caption.length - 1] = longer;
    return true;
  }
  if (caption.length === MOST_LINES) return false;
  caption.push(piece.text);
  return true;
};

const piecesOf = (word: string): Piece[] => {
  if (columnsOf(word) <= LONGEST_LINE) return [{ text: word, isGlued: false }];
  return wordParts(word)
    .flatMap((part) => (columnsOf(part) <= LONGEST_LINE ? [part] : slicesOf(part)))
    .reduce(withoutClosingStart, [])
    .map((text, index) => ({ text, isGlued: index > 0 }));
};

/** Punctuation stays with what stands before it, and an opening sign with what stands behind. */
const wordParts = (word: string): string[] => {
  const parts: string[] = [];
  for (const { segment, isWordLike } of WORDS.segment(word)) {
    const before = parts.at(-1);
    const isTail = before !== undefined && !isWordLike && !OPENING.test(segment);
    const isOpened = before !== undefined && OPENING.test(before);
    if ((isTail || isOpened) && columnsOf(before + segment) <= LONGEST_LINE) {
      parts[parts.length - 1] = before + segment;
    } else parts.push(segment);
  }
  return parts;
};

/** As many characters as there is room for. */
const slicesOf = (part: string): string[] => {
  const slices: string[] = [];
  for (const { segment } of GRAPHEMES.segment(part)) {
    const longer = `${slices.at(-1) ?? ''}${segment}`;
    if (slices.length > 0 && columnsOf(longer) <= LONGEST_LINE) slices[slices.length - 1] = longer;
    else slices.push(segment);
  }
  return slices;
};

/** A part that begins with a closing sign takes along the character before it. */
const withoutClosingStart = (parts: readonly string[], part: string): string[] => {
  const before = parts.at(-1) ?? '';
  const characters = [...GRAPHEMES.segment(before)].map(({ segment }) => segment);
  const last = characters.at(-1) ?? '';
  const hasRoom = characters.length > 1 && columnsOf(last + part) <= LONGEST_LINE;
  if (!CLOSING.test(part) || !hasRoom) return [...parts, part];
  return withoutClosingStart(parts.slice(0, -1), characters.slice(0, -1).join('')).concat(
    last + part,
  );
};

/** User-perceived characters, an emoji family one, and those of full width twice. */
export const columnsOf = (text: string): number => {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of GRAPHEMES.segment(text)) columns += FULL_WIDTH.test(segment) ? 2 : 1;
  return columns;
};
