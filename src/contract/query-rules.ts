import { invalidParameter, type ParameterProblem } from '../lib/parameter-problem';
import { queryPairs } from '../lib/percent-decoding';

/**
 * How query strings are parsed, by Strapi and by us (options of `qs`). Past a limit the parser throws, and
 * drops nothing; `queryTextProblem` has said so before.
 */
export const QUERY_RULES = {
  strictNullHandling: true,
  parameterLimit: 1000,
  arrayLimit: 1000,
  depth: 20,
  strictDepth: true,
  throwOnLimitExceeded: true,
} as const;

/**
 * Why a query string (without its question mark) cannot be read in full: what the parser would drop without a
 * word, and what no database can hold. One pass.
 */
export const queryTextProblem = (query: string): ParameterProblem | null => {
  if (query === '') return null;
  const pairs = queryPairs(query);
  if (pairs.length > QUERY_RULES.parameterLimit) {
    return invalid(
      pairs[0]?.[0] ?? '',
      `There are ${pairs.length} parameters, ${QUERY_RULES.parameterLimit} are allowed. Ask with fewer.`,
    );
  }
  for (const [name, value] of pairs) {
    const problem = pairProblem(name, value);
    if (problem !== null) return invalid(name, problem);
  }
  return null;
};

const pairProblem = (name: string, value: string): string | null => {
  const short = name.slice(0, LONGEST_NAME);
  if (name === '') return 'A parameter has no name.';
  if (name.includes('\0') || value.includes('\0')) {
    return `“${short.replaceAll('\0', '')}” has a NUL character in it.`;
  }
  const segments = name.split(/[[\]]/);
  // Each pair of brackets makes two of them.
  if (segments.length > 2 * QUERY_RULES.depth + 1) {
    return `“${short}” is more than ${QUERY_RULES.depth} brackets deep.`;
  }
  const inherited = segments.find((segment) => segment !== '' && segment in Object.prototype);
  if (inherited !== undefined) return `“${short}” names “${inherited}”, which there is not.`;
  const isTooFar = segments.some(
    (segment) => /^\d+$/.test(segment) && Number(segment) >= QUERY_RULES.arrayLimit,
  );
  return isTooFar
    ? `“${short}” has a place past ${QUERY_RULES.arrayLimit - 1}. Number lists from 0.`
    : null;
};

const LONGEST_NAME = 100;

const invalid = (parameter: string, message: string): ParameterProblem =>
  invalidParameter(parameter.slice(0, LONGEST_NAME), message);
