/** Something said at a time, as a caption file tells it. Times in milliseconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** Who says it; null if the file does not tell. */
  readonly voice: string | null;
  /** In one line, without markup. */
  readonly text: string;
  /** The text in parts, each with its own start, where the file times words within the cue. */
  readonly parts?: readonly TimedPart[];
}

export interface TimedPart {
  readonly start: number;
  readonly text: string;
}

/** What is wrong with a caption file, and where. */
export interface CaptionProblem {
  readonly code: 'CAPTIONS_MALFORMED' | 'CAPTIONS_EMPTY' | 'CAPTIONS_TIME_TOO_LATE';
  /** Counted from 1; null where the whole file is meant. */
  readonly line: number | null;
  readonly message: string;
}
