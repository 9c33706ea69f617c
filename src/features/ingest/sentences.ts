/** A full stop behind one of these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"„«])(?:\p{Lu}|dr|prof|mr|mrs|ms|mx|sen|rep|gov|gen|col|amb|st|jr|sr|vs|no|e\.g|i\.e|p\.m|a\.m|u\.s|u\.n|u\.k|z\.b|d\.h)\.$/iu;
const BOUNDARY = /(?<=[.!?…。！？]["”’»“)]*)\s+(?=["“„«»(]?[\p{Lu}\p{Lo}\p{N}])/u;

/**
 * The sentences of one paragraph, in order, without the white space between them. A full stop inside
 * a quotation ends a sentence like any other.
 */
export function toSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  let isOpen = false;
  for (const piece of paragraph.trim().split(BOUNDARY)) {
    const last = sentences.length - 1;
    if (isOpen) sentences[last] = `${sentences[last] ?? ''} ${piece}`;
    else if (piece !== '') sentences.push(piece);
    isOpen = ABBREVIATION.test(piece);
  }
  return sentences;
}
