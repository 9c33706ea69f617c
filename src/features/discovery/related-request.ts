import { readQueryParameters, type ParameterProblem } from '../../lib/query-parameters';
import { fail, succeed, type Result } from '../../lib/result';
import { localeProblem, readNumber } from './parameters';

export interface RelatedRequest {
  readonly locale: string | undefined;
  readonly limit: number;
}

const LIMIT = { name: 'limit', fallback: 6, most: 20 } as const;

export const readRelatedRequest = (query: string): Result<RelatedRequest, ParameterProblem> => {
  const read = readQueryParameters(query, ['limit', 'locale']);
  if (!read.ok) return read;
  const { locale } = read.value;
  const problem = localeProblem(locale);
  if (problem) return fail(problem);
  const limit = readNumber(read.value.limit, LIMIT);
  return limit.ok ? succeed({ locale, limit: limit.value }) : limit;
};
