import { invalidParameter, readQueryParameters } from '../../lib/query-parameters';
import { fail, succeed, type Result } from '../../lib/result';
import { readPageNumber } from './feed-pages';

export interface FeedRequest {
  /** From 1. */
  readonly page: number;
  /** The locale asked for, or the default one. */
  readonly locale: string;
}

export interface FeedRequestProblem {
  readonly code: 'PARAMETER_UNKNOWN' | 'PARAMETER_REPEATED' | 'PARAMETER_INVALID';
  readonly message: string;
}

/** Reads the query of a feed. `locales` are those of the house, the default one first. */
export const readFeedRequest = (
  query: string,
  locales: readonly string[],
): Result<FeedRequest, FeedRequestProblem> => {
  const parameters = readQueryParameters(query, ['page', 'locale']);
  if (!parameters.ok) return parameters;
  const { page: pageText, locale = locales[0] ?? '' } = parameters.value;
  const page = readPageNumber(pageText);
  if (page === null) {
    return fail({ code: 'PARAMETER_INVALID', message: '“page” must be a number from 1 on.' });
  }
  if (!locales.includes(locale)) return fail(invalidParameter('locale', locale, locales));
  return succeed({ page, locale });
};

/** The locale that a show is in: its own language, or the one that this is a form of, or the default. */
export const localeOfLanguage = (language: string | null, locales: readonly string[]): string => {
  const wanted = (language ?? '').toLowerCase();
  const find = (tag: string): string | undefined =>
    locales.find((locale) => locale.toLowerCase() === tag);
  return find(wanted) ?? find(wanted.split('-', 1)[0] ?? '') ?? locales[0] ?? 'en';
};
