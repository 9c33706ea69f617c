import { unknownParameter } from '../../lib/query-parameters';
import type { UnknownRecord } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import { chosenView } from './chosen-view';
import { afterCursor, readCursor, type SortOrder } from '../../lib/list-cursor';
import {
  cursorPageOf,
  cursorTextOf,
  PAGING_PARAMETERS,
  paginationParameter,
  type CursorPage,
} from './cursor-page';
import { viewOf, type View, type ViewName } from '../content/view-declarations';
import { cursorOrder, sortParameter } from './list-order';
import { listingOf, shortcutNames, type Listing } from '../content/listing';
import { shortcutFilters, type ShortcutFacts } from '../content/listing-shortcuts';
import { choosesFields, joinFilters, STRAPI_PARAMETERS, without } from './strapi-parameters';
import { viewParameters } from '../content/view-parameters';
import { type ViewProblem } from '../content/view-problem';

export interface ListRequest {
  readonly uid: string;
  /** The query as parsed by Strapi's rules. */
  readonly query: UnknownRecord;
  readonly facts: ShortcutFacts;
  /** The text of a cursor as clients send it. */
  readonly decodeCursor: (after: string) => string;
}

/** How a list is read by Strapi's parameters, and what is to be made of the answer. */
export interface ListPlan {
  readonly query: UnknownRecord;
  /** Null where the client chose the fields. */
  readonly view: ViewName | null;
  /** Null where the list cannot be read on from a cursor. */
  readonly order: SortOrder | null;
  /** Null: pages are numbered, and the answer about them is Strapi's. */
  readonly page: CursorPage | null;
  /** Whether the list has each translation of a document. */
  readonly isOfAllLanguages: boolean;
}

/** The plan of a list, a reason to refuse it, or null: it is Strapi's own business. */
export const planList = (request: ListRequest): Result<ListPlan, ViewProblem> | null => {
  const listing = listingOf(request.uid);
  if (!listing) return null;
  const own = ownParameters(listing);
  const isOurs = own.some((name) => name in request.query);
  if (!isOurs && choosesFields(request.query)) return null;
  const known = [...own, ...STRAPI_PARAMETERS];
  const stranger = Object.keys(request.query).find((name) => !known.includes(name));
  return stranger === undefined
    ? planKnown(request, listing)
    : fail(unknownParameter(stranger, known));
};

/** The parameters that Lectern adds to Strapi's for lists of this type. */
export const ownParameters = (listing: Listing): readonly string[] => [
  'view',
  ...shortcutNames(listing),
  ...PAGING_PARAMETERS,
];

const planKnown = (request: ListRequest, listing: Listing): Result<ListPlan, ViewProblem> => {
  const view = chosenView(request.query, 'card');
  if (!view.ok) return view;
  const page = cursorPageOf(request.query);
  if (!page.ok) return page;
  const order = cursorOrder(request.query, listing);
  if (page.value && !order.ok) return order;
  const isOrdered = order.ok && (view.value ?? page.value) !== null;
  const outline = {
    ...{ view: view.value, page: page.value, order: isOrdered ? order.value : null },
    isOfAllLanguages: listing.isTranslated && request.query.locale === '*',
  };
  const filters = filtersOf(request, listing, outline);
  if (!filters.ok) return filters;
  return succeed({
    ...outline,
    query: {
      ...without(request.query, [...ownParameters(listing), 'filters']),
      ...joinFilters(request.query, filters.value),
      ...outlineParameters(request.uid, outline),
    },
  });
};

type Outline = Omit<ListPlan, 'query'>;

const filtersOf = (
  { query, facts, decodeCursor }: ListRequest,
  listing: Listing,
  { page, order }: Outline,
): Result<readonly unknown[], ViewProblem> => {
  const shortcuts = shortcutFilters(query, listing, facts);
  const after = cursorTextOf(query);
  if (!shortcuts.ok || !page || !order || after === null) return shortcuts;
  const cursor = readCursor(decodeCursor(after), order);
  return cursor.ok ? succeed([...shortcuts.value, afterCursor(cursor.value)]) : cursor;
};

const outlineParameters = (
  uid: string,
  { view, page, order, isOfAllLanguages }: Outline,
): UnknownRecord => {
  const declared = view && viewOf(uid, view);
  const shown = [...(order ? [order.field] : []), ...(isOfAllLanguages ? ['locale'] : [])];
  return {
    ...(order ? { sort: sortParameter(order) } : {}),
    ...(page ? { pagination: paginationParameter(page) } : {}),
    ...(declared ? viewParameters(withFields(declared, shown)) : {}),
  };
};

/** A list can be read on only from rows that say what they are sorted by. */
const withFields = (view: View, fields: readonly string[]): View => {
  if (!view.fields) return view;
  const known = [...view.fields, 'documentId'];
  return { ...view, fields: [...view.fields, ...fields.filter((name) => !known.includes(name))] };
};
