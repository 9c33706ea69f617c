import { wordsOf } from './clean-text';

/** What a reader takes in at a glance: the common limits for captions, in characters as people count them. */
export const LONGEST_LINE = 42;
export const MOST_LINES = 2;

interface Piece {
  readonly text: string;
  /** It continues the word of the piece before: no space between them. */
  readonly isGlued: boolean;
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
const WORDS = new Intl.Segmenter('und', { granularity: 'word' });
const SENTENCE_END = /[.!?…。！？؟۔।]["'”’»)\]]*$/u;

/**
 * Splits a text into captions of at most two lines of 42 characters, between words; a caption that has
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
  if (lengthOf(longer) <= LONGEST_LINE) {
    caption[caption.length - 1] = longer;
    return true;
  }
  if (caption.length === MOST_LINES) return false;
  caption.push(piece.text);
  return true;
};

const piecesOf = (word: string): Piece[] => {
  if (lengthOf(word) <= LONGEST_LINE) return [{ text: word, isGlued: false }];
  return wordParts(word)
    .flatMap((part) => (lengthOf(part) <= LONGEST_LINE ? [part] : slicesOf(part)))
    .map((text, index) => ({ text, isGlued: index > 0 }));
};

/** Punctuation stays with what stands before it. */
const wordParts = (word: string): string[] => {
  const parts: string[] = [];
  for (const { segment, isWordLike } of WORDS.segment(word)) {
    const before = parts.at(-1);
    const isTail =
      before !== undefined && !isWordLike && lengthOf(before + segment) <= LONGEST_LINE;
    if (isTail) parts[parts.length - 1] = before + segment;
    else parts.push(segment);
  }
  return parts;
};

const slicesOf = (part: string): string[] => {
  const graphemes = [...GRAPHEMES.segment(part)].map(({ segment }) => segment);
  const count = Math.ceil(graphemes.length / LONGEST_LINE);
  return Array.from({ length: count }, (_, index) =>
    graphemes.slice(index * LONGEST_LINE, (index + 1) * LONGEST_LINE).join(''),
  );
};

/** In user-perceived characters: an emoji family is one. */
export const lengthOf = (text: string): number =>
  /^[ -~]*$/.test(text) ? text.length : [...GRAPHEMES.segment(text)].length;
