import { errors } from '@strapi/utils';
import createHttpError from 'http-errors';
import { parameterRefusal, type BlamedParameter } from './public-answers';

/** One thing that is wrong with what was sent, and where: `path` leads from the document to the field. */
export interface FieldProblem {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

/**
 * A refusal that lists every problem at its field. REST answers 400 with `details.errors`, GraphQL
 * BAD_USER_INPUT, and the admin panel marks each field (only items named ValidationError).
 */
export const refuseWithProblems = (
  code: string,
  summary: string,
  problems: readonly FieldProblem[],
): Error => {
  const list = problems.map(({ path, code, message }) => ({
    path: [...path],
    code,
    message,
    name: 'ValidationError',
  }));
  return new errors.ValidationError(summary, { code, errors: list });
};

/**
 * 403 with the reason and a stable code. Strapi's router drops the message of its own ForbiddenError,
 * so this is an HTTP error of that name.
 */
export const forbid = (code: string, message: string): Error =>
  createHttpError(403, message, { name: 'ForbiddenError', details: { code } });

/** 404 with a stable code, which does not tell why there is nothing. */
export const notFound = (code: string, message: string): Error =>
  createHttpError(404, message, { name: 'NotFoundError', details: { code } });

/** 400 with the reason and a stable code, where no single field is to blame. */
export const refuse = (code: string, message: string): Error =>
  new errors.ValidationError(message, { code, errors: [] });

/** 400 with the reason, a stable code, and more to say than it. */
export const refuseWith = (code: string, message: string, details: object): Error =>
  new errors.ValidationError(message, { code, errors: [], ...details });

/** 400 with a stable code and the parameter that is to blame. */
export const refuseParameter = (problem: BlamedParameter): Error => {
  const { code, message, details } = parameterRefusal(problem);
  return new errors.ValidationError(message, { code, ...details, errors: [] });
};

/** 409: somebody else changed the same thing at the same time; trying again may succeed. */
export const conflict = (code: string, message: string, cause: unknown): Error =>
  createHttpError(409, message, { name: 'ConflictError', details: { code }, cause });

/** 409 with more to say than the code: somebody else was there before. */
export const conflictWith = (code: string, message: string, details: object): Error =>
  createHttpError(409, message, { name: 'ConflictError', details: { code, ...details } });

/** 429: `seconds` is how long to wait. Say it in Retry-After, too. */
export const tooMany = (code: string, message: string, seconds: number): Error =>
  createHttpError(429, message, { name: 'RateLimitError', details: { code, retryAfter: seconds } });

/** 503: this server cannot do it now, whoever asks. */
export const unavailable = (code: string, message: string, cause?: unknown): Error =>
  createHttpError(503, message, { name: 'ServiceUnavailableError', details: { code }, cause });

/**
 * What an error says that was written for people, here or by Strapi; null for all others: the messages of
 * drivers hold SQL and values.
 */
export const messageForPeople = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null;
  const { message } = error;
  const isHttpError = createHttpError.isHttpError(error) && error.expose;
  return isHttpError || error instanceof errors.ApplicationError ? message : null;
};
