import { z } from 'zod';
import {
  invalidParameter,
  readQueryParameters,
  type ParameterProblem,
} from '../../lib/query-parameters';
import { fail, succeed, type Result } from '../../lib/result';
import type { Place } from './redirect';
import { REDIRECT_FORMS, type RedirectForm } from './redirect-forms';

export interface RedirectsRequest {
  readonly form: RedirectForm;
  readonly limit: number;
  /** Milliseconds since 1970; null for everything. */
  readonly since: number | null;
  readonly after: Place | null;
}

interface CursorProblem {
  readonly code: 'CURSOR_INVALID';
  readonly parameter: 'after';
  readonly message: string;
}

export type RedirectsProblem = ParameterProblem | CursorProblem;

/** Redirects in one answer, at most; as many as Cloudflare and Netlify bear in a file, and more. */
export const MOST_REDIRECTS = 10_000;
const DEFAULT_IN_JSON = 100;

/** @param decodeCursor from the form in which addresses bear it */
export const readRedirectsRequest = (
  query: string,
  decodeCursor: (text: string) => string,
): Result<RedirectsRequest, RedirectsProblem> => {
  const read = readQueryParameters(query, ['format', 'limit', 'since', 'after']);
  if (!read.ok) return read;
  const { format = 'json', limit, since, after } = read.value;
  const form = REDIRECT_FORMS.find((one) => one === format);
  if (!form) return fail(invalidParameter('format', format, REDIRECT_FORMS));
  const number = limit === undefined ? defaultLimit(form) : readLimit(limit);
  if (number === null) return fail(LIMIT_INVALID);
  const moment = since === undefined ? null : readMoment(since);
  if (Number.isNaN(moment)) return fail(SINCE_INVALID);
  const place = after === undefined ? null : readPlace(decodeCursor(after));
  if (place === undefined) return fail(CURSOR_INVALID);
  return succeed({ form, limit: number, since: moment, after: place });
};

export const writePlace = ({ changedAt, from }: Place): string => JSON.stringify([changedAt, from]);

const defaultLimit = (form: RedirectForm): number =>
  form === 'json' ? DEFAULT_IN_JSON : MOST_REDIRECTS;

const readLimit = (text: string): number | null => {
  const limit = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= MOST_REDIRECTS ? limit : null;
};

/** A day, or a moment with its zone: without one, it would be another moment elsewhere. */
const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/;

const readMoment = (text: string): number =>
  // A plus sign that was not encoded arrives as a space.
  MOMENT.test(text.replace(' ', '+')) ? Date.parse(text.replace(' ', '+')) : Number.NaN;

const readPlace = (text: string): Place | undefined => {
  try {
    const place = z.tuple([z.string().regex(/^\d{1,17}$/), z.string()]).safeParse(JSON.parse(text));
    if (!place.success || place.data[1].includes('\u0000')) return undefined;
    const [changedAt, from] = place.data;
    return { changedAt, from };
  } catch {
    return undefined;
  }
};

const LIMIT_INVALID: ParameterProblem = {
  code: 'PARAMETER_INVALID',
  parameter: 'limit',
  message: `“limit” must be a whole number from 1 to ${MOST_REDIRECTS}.`,
};

const SINCE_INVALID: ParameterProblem = {
  code: 'PARAMETER_INVALID',
  parameter: 'since',
  message: '“since” must be a day or a moment with its zone: 2026-03-01 or 2026-03-01T12:00:00Z.',
};

const CURSOR_INVALID: CursorProblem = {
  code: 'CURSOR_INVALID',
  parameter: 'after',
  message: '“after” is no cursor: take it from “links.next” of an answer.',
};
