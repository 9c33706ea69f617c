import { preferredMediaType } from './accept';
import type { UnknownRecord } from './record';

export const PROBLEM_TYPE = 'application/problem+json';

/** An error with a stable code among its details. */
export interface ApiError {
  readonly status: number;
  readonly name: string;
  readonly message: string;
  readonly details: UnknownRecord & { readonly code: string };
}

/** Whether an Accept header would rather have problem details than plain JSON. */
export const prefersProblem = (accept: string | readonly string[] | undefined): boolean =>
  preferredMediaType(accept, ['application/json', PROBLEM_TYPE]) === PROBLEM_TYPE;

/** The error as problem details (RFC 9457); its own details are extension members. */
export const problemDetails = ({ status, name, message, details }: ApiError): UnknownRecord => ({
  ...details,
  type: 'about:blank',
  title: name,
  status,
  detail: message,
});
