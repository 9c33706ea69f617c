/** How much content there is. */
export interface Size {
  readonly topics: number;
  readonly shows: number;
  readonly experts: number;
  readonly publications: number;
  readonly interviews: number;
}

export const TURNS = 24;
/** Characters of a publication's body. */
export const BODY_LENGTH = 4000;

/** Topics and shows do not grow: at ten times the content each of them has ten times as much. */
export const sizeAt = (scale: number): Size => ({
  topics: 60,
  shows: 12,
  experts: 400 * scale,
  publications: 5000 * scale,
  interviews: 2000 * scale,
});
