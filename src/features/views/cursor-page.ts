import { MOST_ON_PAGE } from '../../contract/api-parts';
import { conflictingParameter, type ParameterProblem } from '../../lib/parameter-problem';
import type { ParameterValues } from '../../lib/parameters';
import type { UnknownRecord } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import { CURSOR_PARAMETERS } from '../content/read-parameters';

const NAMES = Object.keys(CURSOR_PARAMETERS);

/** A page of a list that is read on from a cursor, not by number. */
export interface CursorPage {
  readonly size: number;
  /** One more row is asked for than is shown, to know whether another page follows. */
  readonly asksOneMore: boolean;
  /** Whether to tell the number of all documents of the list; on the first page only. */
  readonly isCounted: boolean;
}

/**
 * The page that the parameters speak of; null where none of them is given.
 *
 * @param given what they are read into
 */
export const cursorPageOf = (
  query: UnknownRecord,
  given: ParameterValues<typeof CURSOR_PARAMETERS>,
): Result<CursorPage | null, ParameterProblem> => {
  if (!NAMES.some((name) => name in query)) return succeed(null);
  if ('pagination' in query) {
    return fail(
      conflictingParameter(
        'pagination',
        'Give either “after”, “pageSize” and “withCount”, or “pagination”.',
      ),
    );
  }
  const { pageSize: size, withCount: isCounted } = given;
  if (isCounted && cursorTextOf(given) !== null) {
    return fail(
      conflictingParameter('withCount', 'Ask for the total with the first page, without “after”.'),
    );
  }
  return succeed({ size, isCounted, asksOneMore: size < MOST_ON_PAGE });
};

/** In Strapi's parameter `pagination`. */
export const paginationParameter = ({
  size,
  asksOneMore,
  isCounted,
}: CursorPage): Readonly<Record<string, number | boolean>> => ({
  start: 0,
  limit: asksOneMore ? size + 1 : size,
  withCount: isCounted,
});

/** The cursor's text as sent; null at the start of the list. */
export const cursorTextOf = ({
  after = '',
}: {
  readonly after: string | undefined;
}): string | null => (after === '' ? null : after);
