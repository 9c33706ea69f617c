import { DEFAULT_PAGE_SIZE } from '../../contract/api-parts';
import type { SortOrder } from '../../contract/list-cursor';
import { writeCursor } from '../../contract/list-cursor';
import {
  isRecord,
  listAt,
  numberAt,
  omit,
  recordIn,
  textAt,
  valueAt,
  type UnknownRecord,
} from '../../lib/record';
import type { ShowView } from './document-answer';
import type { ListPlan } from './list-plan';

/** What the answer is completed with: the query as the client sent it, and the making of addresses. */
export interface ListAddress {
  readonly query: UnknownRecord;
  readonly encodeCursor: (text: string) => string;
  /** The address of this list with another query. */
  readonly addressOf: (query: UnknownRecord) => string;
  readonly show: ShowView;
}

/** Strapi's answer to a plan's query, with where to read on. A cursor page tells its own size. */
export const completeList = (
  body: unknown,
  plan: ListPlan,
  address: ListAddress,
): UnknownRecord => {
  const all = listAt(body, 'data');
  const { page, view } = plan;
  const rows = page ? all.slice(0, page.size) : all;
  const meta = valueAt(body, 'meta');
  const pagination = valueAt(meta, 'pagination');
  return {
    data: view ? rows.map((row) => (isRecord(row) ? address.show(view, row) : row)) : rows,
    links: {
      next: hasMore(plan, all.length, pagination)
        ? (nextFromCursor(rows, plan, {
            ...address,
            size: page?.size ?? extentOf(pagination).size,
          }) ?? nextNumberedPage(address, pagination))
        : null,
    },
    meta: {
      ...recordIn(meta),
      ...(page ? { pagination: cursorPagination(page.size, pagination) } : {}),
      ...(view ? { view } : {}),
    },
  };
};

/** Where no row more than shown could be asked for, a full page is taken to have a successor. */
const hasMore = ({ page }: ListPlan, length: number, pagination: unknown): boolean => {
  if (!page) return hasNextPage(pagination, length);
  return page.asksOneMore ? length > page.size : length === page.size;
};

const cursorPagination = (pageSize: number, pagination: unknown) => {
  const total = numberAt(pagination, 'total');
  return { pageSize, ...(total === null ? {} : { total }) };
};

/** Without a total, a full page is taken to have a successor. */
const hasNextPage = (pagination: unknown, length: number): boolean => {
  const { first, size } = extentOf(pagination);
  const total = numberAt(pagination, 'total');
  return total === null ? length > 0 && length === size : first + length < total;
};

const extentOf = (pagination: unknown): { first: number; size: number } => {
  const start = numberAt(pagination, 'start');
  if (start !== null) return { first: start, size: numberAt(pagination, 'limit') ?? 0 };
  const size = numberAt(pagination, 'pageSize') ?? 0;
  return { first: ((numberAt(pagination, 'page') ?? 1) - 1) * size, size };
};

const nextFromCursor = (
  rows: readonly unknown[],
  { order, isOfAllLanguages }: ListPlan,
  { query, size, addressOf, encodeCursor }: ListAddress & { readonly size: number },
): string | null => {
  const after = order && cursorAfter(rows.at(-1), { order, isOfAllLanguages });
  if (after === null) return null;
  return addressOf({
    ...omit(query, ['pagination', 'after', 'withCount', 'pageSize']),
    ...(size === DEFAULT_PAGE_SIZE ? {} : { pageSize: size }),
    after: encodeCursor(after),
  });
};

const cursorAfter = (
  row: unknown,
  { order, isOfAllLanguages }: { order: SortOrder; isOfAllLanguages: boolean },
): string | null => {
  const value = textAt(row, order.field);
  const documentId = textAt(row, 'documentId');
  const locale = isOfAllLanguages ? textAt(row, 'locale') : null;
  if (value === null || documentId === null) return null;
  return writeCursor({ order, value, documentId, ...(locale === null ? {} : { locale }) });
};

const nextNumberedPage = (
  { query, addressOf }: ListAddress,
  pagination: unknown,
): string | null => {
  const given = valueAt(query, 'pagination');
  const { first, size } = extentOf(pagination);
  if (size < 1) return null;
  const isByStart = numberAt(pagination, 'start') !== null;
  const turned = isByStart
    ? { start: first + size, limit: size }
    : { page: first / size + 2, pageSize: size };
  return addressOf({ ...query, pagination: { ...recordIn(given), ...turned } });
};
