import type { SortOrder } from '../../contract/list-cursor';
import type { ParameterProblem } from '../../lib/parameter-problem';
import type { UnknownRecord } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import type { Listing } from '../content/listing';

/** The order of a list, if it can be read on from a cursor: one required field, and the documentId. */
export const cursorOrder = (
  query: UnknownRecord,
  { order, cursorFields }: Listing,
): Result<SortOrder, ParameterProblem> => {
  if (!('sort' in query)) return succeed(order);
  const [one, ...more] = [query.sort].flat();
  const [field = '', direction = 'asc'] = typeof one === 'string' ? one.split(':') : [];
  const isReadable = more.length === 0 && cursorFields.includes(field);
  if (isReadable && (direction === 'asc' || direction === 'desc')) {
    return succeed({ field, direction });
  }
  return fail({
    code: 'CURSOR_SORT',
    parameter: 'sort',
    message: `Reading on from a cursor needs one sort field of: ${cursorFields.join(', ')}. Use page numbers for other orders.`,
  });
};

/** In Strapi's parameter `sort`. Whoever reads adds the documentId in the same direction, so that the order is total. */
export const sortParameter = ({ field, direction }: SortOrder): readonly string[] => [
  `${field}:${direction}`,
];
