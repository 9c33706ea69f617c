import type { ParameterProblem } from '../../../lib/parameter-problem';

/** What Strapi accepts beside `pagination` and `sort`, and then overwrites or ignores, by what does it. */
const MEANT: Readonly<Record<string, string>> = {
  limit: 'pagination[limit]',
  start: 'pagination[start]',
  page: 'pagination[page]',
  pageSize: 'pagination[pageSize]',
  count: 'pagination[withCount]',
  ordering: 'sort',
};

/** Why a query with a parameter that has no effect is refused, and what to write instead; null if it has none. */
export const strayParameter = (
  query: Readonly<Record<string, unknown>>,
): ParameterProblem | null => {
  const stray = Object.keys(MEANT).find((name) => Object.hasOwn(query, name));
  return stray === undefined
    ? null
    : {
        code: 'PARAMETER_UNKNOWN',
        parameter: stray,
        message: `“${stray}” is not a parameter of this route. Write “${MEANT[stray] ?? ''}”.`,
      };
};
