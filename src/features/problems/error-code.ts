import type { ApiError } from '../../lib/problem-details';
import { numberAt, recordIn, textAt, valueAt, type UnknownRecord } from '../../lib/record';

/** Codes of errors that come without one, by status. Stable. */
const CODES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_ERROR',
  501: 'NOT_IMPLEMENTED',
  503: 'SERVICE_UNAVAILABLE',
};

/** The error in the body of an answer, with a stable code in its details; null for any other body. */
export const readApiError = (body: unknown): ApiError | null => {
  const error = valueAt(body, 'error');
  const status = numberAt(error, 'status');
  const name = textAt(error, 'name');
  if (status === null || name === null) return null;
  const given = valueAt(error, 'details');
  const details = recordIn(given);
  const code = textAt(details, 'code') ?? codeOf({ status, name, details });
  return { status, name, message: textAt(error, 'message') ?? '', details: { ...details, code } };
};

interface BareError extends Pick<ApiError, 'status' | 'name'> {
  readonly details: UnknownRecord;
}

const codeOf = ({ status, name, details }: BareError): string => {
  if (name !== 'ValidationError') return CODES[status] ?? `HTTP_${status}`;
  // Strapi names the parameter that it refuses.
  return details.source === 'query' ? 'PARAMETER_INVALID' : 'VALIDATION_FAILED';
};
