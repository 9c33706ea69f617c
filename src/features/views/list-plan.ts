import { afterCursor, readCursor, type SortOrder } from '../../contract/list-cursor';
import { unknownParameter, type ParameterProblem } from '../../lib/parameter-problem';
import { recordReader, type ParameterValues } from '../../lib/parameters';
import { omit, type UnknownRecord } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import { listingOf, type Listing } from '../content/listing';
import { narrowingOf, shortcutFilters, type Enumerations } from '../content/listing-shortcuts';
import { ownListParameters } from '../content/read-parameters';
import type { TopicsBelow } from '../content/topic-tree';
import { viewOf, type View, type ViewName } from '../content/view-declarations';
import { viewParameters } from '../content/view-parameters';
import { chosenView } from './chosen-view';
import { cursorPageOf, cursorTextOf, paginationParameter, type CursorPage } from './cursor-page';
import { cursorOrder, sortParameter } from './list-order';
import { choosesFields, joinFilters, STRAPI_PARAMETERS } from './strapi-parameters';

type Given = ParameterValues<ReturnType<typeof ownListParameters>>;

/** A type that has lists, and how the parameters that Lectern adds to Strapi's for them are read. */
export interface ListForm {
  readonly uid: string;
  readonly listing: Listing;
  /** The names of the parameters. */
  readonly own: readonly string[];
  read(query: UnknownRecord): Result<Given, ParameterProblem>;
}

/** Null for a type that has no lists. Made once for a type. */
export const listForm = (uid: string, enumerations: Enumerations): ListForm | null => {
  const listing = listingOf(uid);
  if (!listing) return null;
  const parameters = ownListParameters(listing, enumerations);
  return { uid, listing, own: Object.keys(parameters), read: recordReader(parameters) };
};

export interface ListRequest {
  readonly form: ListForm;
  /** The query as parsed by Strapi's rules. */
  readonly query: UnknownRecord;
  readonly topicsBelow: TopicsBelow;
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
export const planList = (request: ListRequest): Result<ListPlan, ParameterProblem> | null => {
  const { form, query } = request;
  const isOurs = form.own.some((name) => name in query);
  if (!isOurs && choosesFields(query)) return null;
  const known = [...form.own, ...STRAPI_PARAMETERS];
  const stranger = Object.keys(query).find((name) => !known.includes(name));
  if (stranger !== undefined) return fail(unknownParameter(stranger, known));
  const given = form.read(query);
  return given.ok ? planGiven(request, given.value) : given;
};

const planGiven = (request: ListRequest, given: Given): Result<ListPlan, ParameterProblem> => {
  const { form, query } = request;
  const view = chosenView(query, given.view);
  if (!view.ok) return view;
  const page = cursorPageOf(query, given);
  if (!page.ok) return page;
  const order = cursorOrder(query, form.listing);
  if (page.value && !order.ok) return order;
  const isOrdered = order.ok && (view.value ?? page.value) !== null;
  const outline = {
    view: view.value,
    page: page.value,
    order: isOrdered ? order.value : null,
    isOfAllLanguages: form.listing.isTranslated && query.locale === '*',
  };
  const filters = filtersOf(request, given, outline);
  if (!filters.ok) return filters;
  return succeed({
    ...outline,
    query: {
      ...omit(query, [...form.own, 'filters']),
      ...joinFilters(query, filters.value),
      ...outlineParameters(form.uid, outline),
    },
  });
};

type Outline = Omit<ListPlan, 'query'>;

const filtersOf = (
  { form, topicsBelow, decodeCursor }: ListRequest,
  given: Given,
  { page, order }: Outline,
): Result<readonly unknown[], ParameterProblem> => {
  const narrowing = narrowingOf(given);
  if (!narrowing.ok) return narrowing;
  const shortcuts = shortcutFilters(narrowing.value, form.listing, topicsBelow);
  const after = cursorTextOf(given);
  if (!page || !order || after === null) return succeed(shortcuts);
  const cursor = readCursor(decodeCursor(after), order);
  return cursor.ok ? succeed([...shortcuts, afterCursor(cursor.value)]) : cursor;
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
