import type { Core, UID } from '@strapi/strapi';
import { contentTypes, errors } from '@strapi/utils';
import { valueAt } from '../../../lib/record';
import type { Dependencies } from '../../../platform/public-reads';
import { createBoundedCache, type BoundedCache } from '../bounded-cache';
import type { Expectations } from '../budget';
import { InexpressibleRead } from '../plan';
import { shapeOf, type QueryShape, type SlotMarks } from '../query-shape';
import { ReadFailure } from '../read-failure';
import { restPage, restPagination, type PageDefaults, type RestPage } from '../rest-page';
import type { AccessKeys } from './access-keys';
import type { CaptureQuery } from './query-capture';
import { counted, type FallbackReason, type ReadPaths } from './read-paths';
import type { ReadAnswer, Reader } from './reader';
import {
  callCoreService,
  planForm,
  type RestAction,
  type FormPlan,
  type ReadForm,
} from './read-plan';

/** A read of the REST API, by whomever. */
export interface RestRead {
  readonly uid: UID.ContentType;
  readonly action: RestAction;
  /** Only with `findOne`. */
  readonly documentId: string | null;
  /** Parsed by the rules of Strapi's query middleware. */
  readonly query: Readonly<Record<string, unknown>>;
  /** What Strapi's authentication found out. */
  readonly auth: unknown;
  readonly route: unknown;
}

export interface RestAnswer {
  readonly body: string;
  readonly dependencies: Dependencies;
}

export interface RestReads {
  /**
   * The complete body; null where Strapi's own engine must answer, also to refuse. Rejects with a ReadFailure
   * when the database cannot be asked, and with a refusal (400) if the answer would be too large.
   */
  read(read: RestRead): Promise<RestAnswer | null>;
  /** Rejects with a refusal if the answer would be too large, for a read that the reader does not answer. */
  check(read: RestRead): Promise<void>;
}

/** A plan, the reason why Strapi answers, or the refusal for being too large. */
type KnownShape = FormPlan | FallbackReason | Error;

interface RestContext {
  readonly strapi: Core.Strapi;
  readonly reader: Reader;
  readonly capture: CaptureQuery;
  readonly accessKeys: AccessKeys;
  readonly paths: ReadPaths;
  readonly marks: SlotMarks;
  readonly expectations: Expectations;
  readonly shapes: BoundedCache<KnownShape>;
  readonly pages: PageDefaults;
}

const MAX_SHAPES = 1000;
const MAX_SHAPE_LENGTH = 16_384;
const PARAMETERS: ReadonlySet<string> = new Set([
  ...['filters', 'sort', 'fields', 'populate', 'pagination', 'locale', 'status', '_q'],
]);

export const createRestReads = (dependencies: Omit<RestContext, 'shapes' | 'pages'>): RestReads => {
  const context: RestContext = {
    ...dependencies,
    shapes: createBoundedCache(MAX_SHAPES),
    pages: pageDefaults(dependencies.strapi),
  };
  return {
    read: (read) => answer(context, read),
    check: async (read) => {
      const form = await formOf(context, read);
      if (typeof form !== 'string') await planFor(context, form);
    },
  };
};

const pageDefaults = (strapi: Core.Strapi): PageDefaults => {
  const setting = (name: string): unknown => strapi.config.get(`api.rest.${name}`);
  return {
    limit: Number(setting('defaultLimit') ?? 25),
    maxLimit: Number(setting('maxLimit')) || null,
    isCounted: Boolean(setting('withCount') ?? true),
  };
};

const answer = async (context: RestContext, read: RestRead): Promise<RestAnswer | null> =>
  counted(context.paths, await answerOrReason(context, read));

const answerOrReason = async (
  context: RestContext,
  read: RestRead,
): Promise<RestAnswer | FallbackReason> => {
  const form = await formOf(context, read);
  if (typeof form === 'string') return form;
  const plan = await planFor(context, form);
  if (typeof plan === 'string') return plan;
  const rows = await execute(context, { form, plan });
  if (typeof rows === 'string') return rows;
  if (rows.text === null) return 'not found';
  const pagination = form.page ? restPagination(form.page, rows.total) : null;
  const meta = pagination ? `{"pagination":${JSON.stringify(pagination)}}` : '{}';
  return { body: `{"data":${rows.text},"meta":${meta}}`, dependencies: rows.dependencies };
};

interface RestForm {
  readonly key: string;
  readonly form: ReadForm;
  readonly page: RestPage | null;
  readonly bindings: readonly unknown[];
}

const formOf = async (context: RestContext, read: RestRead): Promise<RestForm | FallbackReason> => {
  const { strapi, pages, marks } = context;
  const { query, uid, action } = read;
  if (!hasKnownParameters(query)) return 'parameter';
  const isList = action === 'find' && !contentTypes.isSingleType(strapi.contentType(uid));
  const page = isList ? restPage(query.pagination, pages) : null;
  if (isList && page === null) return 'parameter';
  const taken = shapeOf(page ? withPage(query, page) : query, marks);
  const slots = extraSlots(taken, read, page);
  const form: ReadForm = {
    ...{ uid, isList, isNumericSearch: taken.isNumericSearch, startSlot: slots.startSlot },
    ...(page ?? { limit: null, isCounted: false }),
    bindingCount: slots.bindings.length,
    call: () =>
      callCoreService(strapi, {
        ...{ uid, action, query: taken.query },
        documentId: slots.documentIdSlot === null ? null : `${marks.prefix}${slots.documentIdSlot}`,
        options: contentApiOptions(strapi, read),
      }),
  };
  const access = await context.accessKeys.keyOf(read.auth);
  const place = [uid, action, access, form.startSlot, form.isCounted, form.isNumericSearch];
  const key = JSON.stringify([place, taken.query]);
  return key.length > MAX_SHAPE_LENGTH
    ? 'parameter'
    : { key, page, form, bindings: slots.bindings };
};

const hasKnownParameters = (query: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(query).every((name) => PARAMETERS.has(name)) &&
  (query.status === undefined || query.status === 'published');

/** Values that are not in the query: the document of the path, the first row of the page. */
const extraSlots = (taken: QueryShape, { documentId }: RestRead, page: RestPage | null) => {
  const bindings = [...taken.bindings];
  const documentIdSlot = documentId === null ? null : bindings.push(documentId) - 1;
  const startSlot = page && page.start > 0 ? bindings.push(page.start) - 1 : null;
  return { bindings, documentIdSlot, startSlot };
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

/** Rejects with the refusal of a read that is too large. */
const planFor = async (
  context: RestContext,
  { key, form }: RestForm,
): Promise<FormPlan | FallbackReason> => {
  // What was small enough may have grown: each measure of the content makes all plans anew.
  const version = context.expectations.version();
  const held = `${version} ${key}`;
  const known = context.shapes.get(held) ?? (await planOrReason(context, { key: held, form }));
  if (known instanceof Error) throw known;
  return known;
};

const planOrReason = async (
  context: RestContext,
  { key, form }: Pick<RestForm, 'key' | 'form'>,
): Promise<KnownShape> => {
  const remember = (shape: KnownShape): KnownShape => {
    if (key.length <= MAX_SHAPE_LENGTH) context.shapes.set(key, shape);
    return shape;
  };
  try {
    return remember(await planForm(context, form));
  } catch (error) {
    if (isBudgetRefusal(error)) return error;
    context.strapi.log.debug(`Reader: ${form.uid} goes to Strapi: ${String(error)}`);
    const reason = error instanceof InexpressibleRead ? 'not expressible' : 'refused by Strapi';
    // An error of Strapi's is not ours to tell: its own engine refuses the request once more.
    return isLasting(error) ? remember(reason) : reason;
  }
};

/** Whether a read was refused for the size of its answer. */
export const isBudgetRefusal = (error: unknown): error is Error =>
  error instanceof errors.ApplicationError &&
  valueAt(error.details, 'code') === 'READ_BUDGET_EXCEEDED';

/** A refusal holds for every request of the form; a database that is away does not. */
const isLasting = (error: unknown): boolean =>
  error instanceof InexpressibleRead || error instanceof errors.ApplicationError;

const execute = async (
  { reader, strapi }: RestContext,
  { form, plan }: { form: RestForm; plan: FormPlan },
): Promise<ReadAnswer | FallbackReason> => {
  try {
    return await reader.execute(plan.read, [...form.bindings, ...plan.constants]);
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    strapi.log.debug(`Reader: a value goes to Strapi: ${String(error)}`);
    return 'value';
  }
};
