import { preferredMediaType } from '../../lib/accept';

/** Every reason not to answer with a transcript: its status and the name of the error in Strapi's shape. */
export const REFUSALS = {
  PARAMETER_UNKNOWN: { status: 400, name: 'BadRequestError' },
  PARAMETER_INVALID: { status: 400, name: 'BadRequestError' },
  INTERVIEW_NOT_FOUND: { status: 404, name: 'NotFoundError' },
  TURN_NOT_FOUND: { status: 404, name: 'NotFoundError' },
  FORM_NOT_ACCEPTABLE: { status: 406, name: 'NotAcceptableError' },
  TRANSCRIPT_NOT_TIMED: { status: 409, name: 'ConflictError' },
  DURATION_UNKNOWN: { status: 409, name: 'ConflictError' },
} as const;

export interface TranscriptRefusal {
  readonly code: keyof typeof REFUSALS;
  /** What was wrong and how to mend it. */
  readonly message: string;
}

export interface Answer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const SHAPES = ['application/json', 'application/problem+json'] as const;

/** The refusal in Strapi's shape of errors, or as RFC 9457 has it where `accept` prefers that. */
export const refusalAnswer = ({ code, message }: TranscriptRefusal, accept: string): Answer => {
  const { status, name } = REFUSALS[code];
  const shape = preferredMediaType(accept, SHAPES);
  const isProblem = shape === 'application/problem+json';
  const body = isProblem
    ? { type: 'about:blank', title: name, status, detail: message, code }
    : { data: null, error: { status, name, message, details: { code } } };
  const type = isProblem ? shape : 'application/json';
  return {
    status,
    headers: { 'content-type': `${type}; charset=utf-8`, vary: 'Accept' },
    body: JSON.stringify(body),
  };
};
