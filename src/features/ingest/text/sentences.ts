/** A full stop behind one of these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"„«])(?:\p{Lu}|dr|prof|mr|mrs|ms|mx|sen|rep|gov|gen|col|amb|st|jr|sr|vs|no|e\.g|i\.e|p\.m|a\.m|u\.s|u\.n|u\.k|z\.b|d\.h)\.$/iu;
const BOUNDARY = /(?<=[.!?…。！？]["”’»“)]*)\s+(?=["“„«»(]?[\p{Lu}\p{Lo}\p{N}])/gu;

/** No abbreviation is longer, with what stands before it. */
const LONGEST_ABBREVIATION = 8;

/**
 * The sentences of one paragraph, in order and as printed, without the white space between them. A
 * full stop inside a quotation ends a sentence like any other.
 */
export const toSentences = (paragraph: string): string[] => {
  const text = paragraph.trim();
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: space } of text.matchAll(BOUNDARY)) {
    const end = text.slice(Math.max(start, index - LONGEST_ABBREVIATION), index);
    if (ABBREVIATION.test(end)) continue;
    sentences.push(text.slice(start, index));
    start = index + space.length;
  }
  return text === '' ? [] : [...sentences, text.slice(start)];
};
