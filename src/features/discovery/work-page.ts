import { isIsoDate } from '../../lib/calendar-date';
import {
  afterCursor,
  readCursor,
  writeCursor,
  type Cursor,
  type CursorProblem,
} from '../../lib/list-cursor';
import { readQueryParameters, type ParameterProblem } from '../../lib/query-parameters';
import { textAt, type UnknownRecord } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import { localeProblem, readNumber } from './parameters';
import type { WorkKind } from '../content/work-kinds';

/** Work of all kinds in one list: newest first; among equals the higher documentId. */
const ORDER = { field: 'date', direction: 'desc' } as const;
const NO_CURSOR = '“after” is no cursor: take it from “links.next” of an answer.';
const PAGE_SIZE = { name: 'pageSize', fallback: 25, most: 100 } as const;

export interface WorkRequest {
  readonly locale: string | undefined;
  readonly pageSize: number;
  /** The place after which the page begins, or null: at the newest. */
  readonly after: Cursor | null;
}

/** A document as it is shown, with its kind. */
export interface WorkItem {
  readonly kind: WorkKind;
  readonly row: UnknownRecord;
}

export interface WorkPage {
  readonly items: readonly WorkItem[];
  /** The text of the cursor after the page, or null at the end. */
  readonly next: string | null;
}

/** What a query asks for; `decodeCursor` undoes how cursors are written in addresses. */
export const readWorkRequest = (
  query: string,
  decodeCursor: (after: string) => string,
): Result<WorkRequest, ParameterProblem | CursorProblem> => {
  const read = readQueryParameters(query, ['after', 'pageSize', 'locale']);
  if (!read.ok) return read;
  const { after, locale } = read.value;
  const problem = localeProblem(locale);
  if (problem) return fail(problem);
  const pageSize = readNumber(read.value.pageSize, PAGE_SIZE);
  if (!pageSize.ok) return pageSize;
  const request = { locale, pageSize: pageSize.value };
  if (after === undefined) return succeed({ ...request, after: null });
  const cursor = readCursor(decodeCursor(after), ORDER);
  if (!cursor.ok) return cursor;
  return isIsoDate(cursor.value.value)
    ? succeed({ ...request, after: cursor.value })
    : fail({ code: 'CURSOR_INVALID', parameter: 'after', message: NO_CURSOR });
};

/** Where a page of one kind begins, in Strapi's filters and sort. */
export const pageOfKind = (
  { dateField }: WorkKind,
  after: Cursor | null,
): { readonly filters: readonly UnknownRecord[]; readonly sort: readonly string[] } => ({
  filters: after ? [afterCursor({ ...after, order: { ...ORDER, field: dateField } })] : [],
  sort: [`${dateField}:desc`, 'documentId:desc'],
});

/** The page out of what was found of each kind: one more of each than is shown tells whether there is another. */
export const workPage = (found: readonly WorkItem[], pageSize: number): WorkPage => {
  const sorted = [...found].sort(newestFirst);
  const items = sorted.slice(0, pageSize);
  const last = items.at(-1);
  return {
    items,
    next:
      last && sorted.length > pageSize
        ? writeCursor({ order: ORDER, value: dateOf(last), documentId: idOf(last) })
        : null,
  };
};

const dateOf = ({ kind, row }: WorkItem): string => textAt(row, kind.dateField) ?? '';

const idOf = ({ row }: WorkItem): string => textAt(row, 'documentId') ?? '';

const newestFirst = (a: WorkItem, b: WorkItem): number =>
  compare(dateOf(b), dateOf(a)) || compare(idOf(b), idOf(a));

const compare = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
