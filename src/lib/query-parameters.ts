import { didYouMean } from './did-you-mean';
import { queryPairs } from './percent-decoding';
import { fail, succeed, type Result } from './result';

/** Why a query is refused. Codes are stable. */
export interface ParameterProblem {
  readonly code: 'PARAMETER_UNKNOWN' | 'PARAMETER_REPEATED' | 'PARAMETER_INVALID';
  readonly parameter: string;
  readonly message: string;
}

export type QueryParameters<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/**
 * The parameters of a query string (without its question mark) by name, each known and given at most once.
 * An empty value counts as not given.
 *
 * @param lists those that take several values: `a=1&a=2` is the same as `a=1,2`
 */
export const readQueryParameters = <Name extends string>(
  query: string,
  known: readonly Name[],
  lists: readonly Name[] = [],
): Result<QueryParameters<Name>, ParameterProblem> => {
  const found: Partial<Record<Name, string>> = {};
  for (const [given, value] of queryPairs(query)) {
    const name = known.find((candidate) => candidate === given);
    if (name === undefined) return fail(unknownParameter(given, known));
    const before = found[name];
    if (before !== undefined && !lists.includes(name)) return fail(repeatedParameter(name));
    if (value !== '') found[name] = before === undefined ? value : `${before},${value}`;
  }
  return succeed(found);
};

export const invalidParameter = (
  parameter: string,
  value: string,
  expected: readonly string[],
): ParameterProblem => {
  const meant = didYouMean(value, expected);
  const hint = meant === null ? '' : ` Did you mean “${meant}”?`;
  return {
    code: 'PARAMETER_INVALID',
    parameter,
    message: `“${parameter}” must be one of: ${expected.join(', ')}.${hint}`,
  };
};

export const unknownParameter = (given: string, known: readonly string[]): ParameterProblem => {
  const meant = didYouMean(given, known);
  const hint =
    meant === null
      ? ` Known are: ${known.length === 0 ? 'none' : known.join(', ')}.`
      : ` Did you mean “${meant}”?`;
  return {
    code: 'PARAMETER_UNKNOWN',
    parameter: given,
    message: `“${given.slice(0, 60)}” is not a parameter of this route.${hint}`,
  };
};

export const repeatedParameter = (parameter: string): ParameterProblem => ({
  code: 'PARAMETER_REPEATED',
  parameter,
  message: `“${parameter}” may be given once only.`,
});
