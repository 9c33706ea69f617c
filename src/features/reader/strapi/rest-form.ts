import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import type { Collations } from '../../../platform/collations';
import type { RestFrame } from '../request/node';
import { largestPage, restPage, type PageDefaults, type RestPage } from '../translate/rest-page';
import { shapeOf, type QueryShape, type SlotMarks } from '../translate/shape';
import type { AccessKeys } from './access-keys';
import { callCoreService, type ReadForm, type RestAction } from './read-plan';

/** A read of the REST API, by whomever. */
export interface RestRead {
  readonly uid: UID.ContentType;
  readonly action: RestAction;
  /** A documentId or a slug, only with `findOne`. */
  readonly address: string | null;
  readonly canBeSlug: boolean;
  /** Parsed by the rules of Strapi's query middleware. */
  readonly query: Readonly<Record<string, unknown>>;
  /** What Strapi's authentication found out. */
  readonly auth: unknown;
  readonly route: unknown;
}

/** A read as one of its form, which a plan can serve, with its values. */
export interface RestForm {
  readonly key: string;
  readonly form: ReadForm;
  readonly bindings: readonly unknown[];
}

export interface FormContext {
  readonly strapi: Core.Strapi;
  readonly accessKeys: AccessKeys;
  readonly marks: SlotMarks;
  readonly pages: PageDefaults;
  readonly collations: Collations;
}

const PARAMETERS: ReadonlySet<string> = new Set([
  'filters',
  'sort',
  'fields',
  'populate',
  'pagination',
  'locale',
  'status',
  '_q',
]);

/** Null for parameters that Strapi has to look at itself. */
export const restForm = async (context: FormContext, read: RestRead): Promise<RestForm | null> => {
  const { strapi, pages, marks, accessKeys } = context;
  const { query, uid, action } = read;
  if (!hasKnownParameters(query)) return null;
  const isList = isListRead(strapi, read);
  const page = isList ? restPage(query.pagination, pages) : null;
  if (isList && page === null) return null;
  const taken = shapeOf(page ? withPage(query, page) : query, marks);
  const { form, bindings } = readForm(context, read, { taken, page, isList });
  const access = await accessKeys.keyOf(read.auth);
  const { startSlot, frame, isNumericSearch, collation } = form;
  const place = [uid, action, access, startSlot, frame, isNumericSearch, read.canBeSlug, collation];
  const key = JSON.stringify([place, taken.query]);
  return { key, form, bindings };
};

/**
 * The form of a read that has no key, to be checked and not to be planned. A page that is not plainly a number
 * counts as the largest: Strapi finds a number in many texts.
 */
export const unknownForm = (
  { strapi, pages, collations }: FormContext,
  read: RestRead,
): ReadForm => {
  const { uid, action, query, address } = read;
  const isList = isListRead(strapi, read);
  const limit = restPage(query.pagination, pages)?.limit ?? largestPage(pages);
  const options = contentApiOptions(strapi, read);
  return {
    uid,
    isList,
    limit: isList ? limit : null,
    frame: null,
    isNumericSearch: false,
    bindingCount: 0,
    startSlot: null,
    slugSlot: null,
    collation: collations.of(query.locale),
    call: () => callCoreService(strapi, { uid, action, query, documentId: address, options }),
  };
};

const isListRead = (strapi: Core.Strapi, { uid, action }: RestRead): boolean =>
  action === 'find' && !contentTypes.isSingleType(strapi.contentType(uid));

interface Taken {
  readonly taken: QueryShape;
  readonly page: RestPage | null;
  readonly isList: boolean;
}

const readForm = (
  { strapi, marks, collations }: FormContext,
  read: RestRead,
  { taken, page, isList }: Taken,
): Pick<RestForm, 'form' | 'bindings'> => {
  const { uid, action } = read;
  const { bindings, addressSlot, startSlot } = extraSlots(taken, read, page);
  const form: ReadForm = {
    uid,
    isList,
    isNumericSearch: taken.isNumericSearch,
    startSlot,
    limit: page?.limit ?? null,
    frame: frameOf(page),
    bindingCount: bindings.length,
    collation: collations.of(read.query.locale),
    slugSlot: read.canBeSlug ? addressSlot : null,
    call: () =>
      callCoreService(strapi, {
        uid,
        action,
        query: taken.query,
        documentId: addressSlot === null ? null : `${marks.prefix}${addressSlot}`,
        options: contentApiOptions(strapi, read),
      }),
  };
  return { form, bindings };
};

const frameOf = (page: RestPage | null): RestFrame =>
  page === null
    ? { pagination: null, isCounted: false }
    : { pagination: page.isPaged ? 'numbered' : 'offset', isCounted: page.isCounted };

const hasKnownParameters = (query: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(query).every((name) => PARAMETERS.has(name)) &&
  (query.status === undefined || query.status === 'published');

/** Values that are not in the query: the document of the path, the first row of the page. */
const extraSlots = (taken: QueryShape, { address }: RestRead, page: RestPage | null) => {
  const bindings = [...taken.bindings];
  const addressSlot = address === null ? null : bindings.push(address) - 1;
  const startSlot = page && page.start > 0 ? bindings.push(page.start) - 1 : null;
  return { bindings, addressSlot, startSlot };
};

const withPage = (
  query: Readonly<Record<string, unknown>>,
  { limit }: RestPage,
): Record<string, unknown> => ({ ...query, pagination: { start: '0', limit: String(limit) } });

const contentApiOptions = (
  strapi: Core.Strapi,
  { auth, route }: RestRead,
): Record<string, unknown> => {
  const strictParams: unknown = strapi.config.get('api.rest.strictParams');
  return { auth, route, ...(typeof strictParams === 'boolean' ? { strictParams } : {}) };
};
