import { invalidParameter } from '../../lib/query-parameters';
import { textAt, type UnknownRecord } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import { conflict, invalid, type ViewProblem } from '../content/view-problem';

export const PAGING_PARAMETERS = ['after', 'pageSize', 'withCount'] as const;
export const DEFAULT_PAGE_SIZE = 25;
export const MAX_PAGE_SIZE = 100;

/** A page of a list that is read on from a cursor, not by number. */
export interface CursorPage {
  readonly size: number;
  /** One more row is asked for than is shown, to know whether another page follows. */
  readonly asksOneMore: boolean;
  /** Whether to tell the number of all documents of the list; on the first page only. */
  readonly isCounted: boolean;
}

/** The page that the parameters speak of; null where none of them is given. */
export const cursorPageOf = (query: UnknownRecord): Result<CursorPage | null, ViewProblem> => {
  if (!PAGING_PARAMETERS.some((name) => name in query)) return succeed(null);
  if ('pagination' in query) {
    return fail(
      conflict('pagination', 'Give either “after”, “pageSize” and “withCount”, or “pagination”.'),
    );
  }
  const size = pageSize(query);
  if (!size.ok) return size;
  const isCounted = countWish(query);
  if (!isCounted.ok) return isCounted;
  return succeed({
    size: size.value,
    isCounted: isCounted.value,
    asksOneMore: size.value < MAX_PAGE_SIZE,
  });
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
export const cursorTextOf = (query: UnknownRecord): string | null => {
  const after = textAt(query, 'after');
  return after === '' ? null : after;
};

const pageSize = (query: UnknownRecord): Result<number, ViewProblem> => {
  const size = Number(query.pageSize ?? DEFAULT_PAGE_SIZE);
  const isAllowed = Number.isInteger(size) && size >= 1 && size <= MAX_PAGE_SIZE;
  return isAllowed
    ? succeed(size)
    : fail(invalid('pageSize', `“pageSize” must be a whole number from 1 to ${MAX_PAGE_SIZE}.`));
};

const countWish = (query: UnknownRecord): Result<boolean, ViewProblem> => {
  if (!('withCount' in query)) return succeed(false);
  const wish = textAt(query, 'withCount') ?? '';
  if (wish !== 'true' && wish !== 'false') {
    return fail(invalidParameter('withCount', wish, ['true', 'false']));
  }
  if (wish === 'true' && cursorTextOf(query) !== null) {
    return fail(conflict('withCount', 'Ask for the total with the first page, without “after”.'));
  }
  return succeed(wish === 'true');
};
