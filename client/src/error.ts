/** A refusal of the server. */
export class LecternError extends Error {
  override readonly name = 'LecternError';

  readonly status: number;
  /** Stable: act on it, not on the message. Null where the server gave none. */
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly url: string;

  constructor(message: string, facts: Pick<LecternError, 'status' | 'code' | 'details' | 'url'>) {
    super(message);
    this.status = facts.status;
    this.code = facts.code;
    this.details = facts.details;
    this.url = facts.url;
  }
}

/** Reads Strapi's shape of errors, problem details (RFC 9457), and whatever a proxy in between may say. */
export const errorFrom = (url: string, status: number, body: string): LecternError => {
  const whole = parsed(body);
  const error = memberOf(whole, 'error');
  const [message, details] = isRecord(error)
    ? [error.message, error.details]
    : [memberOf(whole, 'detail'), extensionsOf(whole)];
  const code = memberOf(details, 'code');
  return new LecternError(
    typeof message === 'string' ? message : `The server answered ${status}.`,
    {
      url,
      status,
      code: typeof code === 'string' ? code : null,
      details: isRecord(details) ? details : {},
    },
  );
};

const PROBLEM_MEMBERS = ['type', 'title', 'status', 'detail'];

const extensionsOf = (problem: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(isRecord(problem) ? problem : {}).filter(
      ([name]) => !PROBLEM_MEMBERS.includes(name),
    ),
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const memberOf = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : null);

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
};
