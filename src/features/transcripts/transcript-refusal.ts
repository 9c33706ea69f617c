/** Every reason not to answer with a transcript, besides the parameters, and its status. */
export const REFUSAL_STATUS = {
  INTERVIEW_NOT_FOUND: 404,
  TURN_NOT_FOUND: 404,
  FORM_NOT_ACCEPTABLE: 406,
  TRANSCRIPT_NOT_TIMED: 409,
  DURATION_UNKNOWN: 409,
} as const;

export interface TranscriptRefusal {
  readonly code: keyof typeof REFUSAL_STATUS;
  /** What was wrong and how to mend it. */
  readonly message: string;
}

export interface Answer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
