/** Control characters but the tab and what ends a line; noncharacters; halves of surrogate pairs. */
const UNWANTED = /(?![\t\n\r\v\f\u0085])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

export interface CleanedText {
  readonly text: string;
  /** How many characters were dropped. */
  readonly dropped: number;
}

/** The text without what no transcript may hold, and without its byte-order mark, which nobody misses. */
export const withoutControls = (text: string): CleanedText => {
  let dropped = 0;
  const clean = text.replace(/^\uFEFF/, '').replace(UNWANTED, () => {
    dropped += 1;
    return '';
  });
  return { text: clean, dropped };
};
