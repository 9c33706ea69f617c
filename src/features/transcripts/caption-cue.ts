/** Something said at a time, as a caption file tells it. Times in milliseconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** Who says it; null if the file does not tell. */
  readonly voice: string | null;
  /** In one line, without markup. */
  readonly text: string;
}
