import {
  afterCursor,
  NO_CURSOR,
  readCursor,
  writeCursor,
  type Cursor,
} from '../../contract/list-cursor';
import { isIsoDate } from '../../lib/calendar-date';
import { byText, newestFirst } from '../../lib/newest-first';
import type { ParameterProblem } from '../../lib/parameter-problem';
import { textAt, type UnknownRecord } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import type { WorkKind } from '../content/work-kinds';

/** Work of all kinds in one list: newest first; among equals the higher documentId. */
const ORDER = { field: 'date', direction: 'desc' } as const;

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

/** The place after which a page begins; null: at the newest. */
export const readPlace = (after: string | null): Result<Cursor | null, ParameterProblem> => {
  if (after === null) return succeed(null);
  const cursor = readCursor(after, ORDER);
  return !cursor.ok || isIsoDate(cursor.value.value) ? cursor : fail(NO_CURSOR);
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
  const sorted = [...found].sort(inOrder);
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

const inOrder = newestFirst(dateOf, (a, b) => byText(idOf(b), idOf(a)));
