import { randomBytes } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { isRecord, valueAt } from '../../../lib/record';
import type { Collations } from '../../../platform/collations';
import { refuse } from '../../../platform/http-errors';
import { budgetProblem, costOf, type Expectations } from '../budget/budget';
import { InexpressibleRead } from '../request/inexpressible-read';
import type {
  Condition,
  NeighboursField,
  ReadNode,
  ReadRequest,
  RestFrame,
  Shape,
} from '../request/node';
import { bySlugToo } from '../request/slug-condition';
import { translateQuery } from '../translate/query';
import { slotOf, type SlotMarks } from '../translate/shape';
import { skeletonQuery } from '../translate/skeleton';
import type { Translation } from '../translate/where';
import type { CaptureQuery } from './query-capture';
import type { PreparedRead, Reader } from './reader';

export const REST_ACTIONS = ['find', 'findOne'] as const;
export type RestAction = (typeof REST_ACTIONS)[number];

/** One form of a read, apart from its values. */
export interface ReadForm {
  readonly uid: UID.ContentType;
  /** Calls Strapi as for this read, with marks for values, until it asks its database. */
  readonly call: () => Promise<unknown>;
  readonly isList: boolean;
  /** Most rows of a list; null for all. */
  readonly limit: number | null;
  readonly frame: RestFrame | null;
  readonly isNumericSearch: boolean;
  /** The number of bindings that come with every request of this form. */
  readonly bindingCount: number;
  readonly startSlot: number | null;
  /** By which words are ordered; null for the database's own order. */
  readonly collation: string | null;
  /** Where a text is bound that may be a slug as well as a documentId. */
  readonly slugSlot: number | null;
  readonly neighbours?: NeighboursForm | null;
}

/** What is told beside each row of those before and after it. */
export interface NeighboursForm extends Pick<NeighboursField, 'among' | 'by'> {
  /** Calls Strapi as for the rows that are told of. */
  readonly call: () => Promise<unknown>;
}

export interface FormPlan {
  readonly read: PreparedRead;
  /** Values that the form itself brings, to be bound after those of the request. */
  readonly constants: readonly unknown[];
}

/** Marks that no client can know or guess. */
export const createSlotMarks = (): SlotMarks => ({
  prefix: `slot-${randomBytes(12).toString('hex')}-`,
  locale: `qq-${randomBytes(4).toString('hex')}`,
});

export interface PlanContext {
  readonly strapi: Core.Strapi;
  readonly reader: Reader;
  readonly capture: CaptureQuery;
  readonly marks: SlotMarks;
  readonly expectations: Expectations;
  readonly collations: Collations;
}

/**
 * Lets Strapi check and complete the query once, and compiles what it would have asked its database. Rejects
 * with Strapi's own error if it refuses the query, and with InexpressibleRead.
 */
export const planForm = async (context: PlanContext, form: ReadForm): Promise<FormPlan> => {
  const { strapi, reader, marks } = context;
  const query = await context.capture(form.uid, form.call);
  const constants: unknown[] = [];
  const translation: Translation = {
    schema: reader.schema,
    operandOf: (value) => {
      const slot = slotOf(value, marks);
      if (slot !== null) return { slot };
      return { slot: form.bindingCount + constants.push(value) - 1 };
    },
  };
  try {
    const read = requestFrom(strapi, { form, query, translation });
    const request = await withNeighbours(context, { read, form, translation });
    assertWithinBudget(request, context.expectations);
    return { read: reader.prepare(request), constants };
  } catch (error) {
    if (error instanceof InexpressibleRead) assertQueryWithinBudget(context, form, query);
    throw error;
  }
};

/**
 * Throws a refusal (400) if a read that goes to Strapi as it is would be too large. Rejects with Strapi's own
 * error if it refuses the query.
 */
export const checkForm = async (context: PlanContext, form: ReadForm): Promise<void> => {
  const query = await context.capture(form.uid, form.call);
  if (query !== undefined) assertQueryWithinBudget(context, form, query);
};

/** Estimates all of the query that the reader can express. */
const assertQueryWithinBudget = (
  { reader: { schema }, expectations }: PlanContext,
  form: ReadForm,
  query: unknown,
): void => {
  const nodeOf = (part: unknown): ReadNode =>
    translateQuery({ schema, operandOf: () => ({ slot: 0 }) }, form.uid, part);
  const node = nodeOrNull(() => nodeOf(query)) ?? nodeOf(skeletonQuery(schema, form.uid, query));
  const root = { ...node, limit: form.limit };
  const { collation } = form;
  assertWithinBudget({ root, shape: shapeOfForm(form), frame: null, collation }, expectations);
};

const nodeOrNull = (translate: () => ReadNode): ReadNode | null => {
  try {
    return translate();
  } catch (error) {
    if (error instanceof InexpressibleRead) return null;
    throw error;
  }
};

/** Throws a refusal (400) that names what costs most. It holds for what goes to Strapi, too. */
const assertWithinBudget = (request: ReadRequest, expectations: Expectations): void => {
  const problem = budgetProblem(costOf(request, expectations));
  if (problem !== null) throw refuse('READ_BUDGET_EXCEEDED', problem);
};

const shapeOfForm = ({ isList }: ReadForm): Shape => ({ kind: isList ? 'list' : 'one' });

interface RestCall {
  readonly uid: UID.ContentType;
  readonly action: RestAction;
  /** With marks in the places of values. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly documentId: string | null;
  /** What `strapi.contentAPI` is told: authentication, route, strictness. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** What Strapi's core controller does with a read. */
export const callCoreService = async (strapi: Core.Strapi, call: RestCall): Promise<unknown> => {
  const sanitized = await checkedQuery(strapi, call);
  // The core service is typed by content type; here the type is a value.
  const service: unknown = strapi.service(call.uid);
  const method = valueAt(service, call.action);
  if (!isMethod(method)) throw new InexpressibleRead('a service of its own');
  const args = call.documentId === null ? [sanitized] : [call.documentId, sanitized];
  return method.apply(service, args);
};

/** The query as Strapi's checks leave it. Rejects with Strapi's own error. */
export const checkedQuery = async (
  strapi: Core.Strapi,
  { uid, query, options }: Pick<RestCall, 'uid' | 'query' | 'options'>,
): Promise<Record<string, unknown>> => {
  const { sanitize, validate } = strapi.contentAPI;
  const contentType = strapi.contentType(uid);
  const copy = structuredClone(query);
  await validate.query(copy, contentType, options);
  return sanitize.query(copy, contentType, options);
};

const isMethod = (value: unknown): value is (...args: unknown[]) => unknown =>
  typeof value === 'function';

const requestFrom = (
  strapi: Core.Strapi,
  { form, query, translation }: { form: ReadForm; query: unknown; translation: Translation },
): ReadRequest => {
  if (!isRecord(query)) throw new InexpressibleRead('no query');
  assertPublishedOnly(strapi, query.filters, translation);
  const byId = translateQuery(translation, form.uid, query);
  const node = form.slugSlot === null ? byId : bySlugToo(byId, form.slugSlot);
  const root: ReadNode = {
    ...node,
    where: withSearch(node.where, { search: query._q, form, translation }),
    start: form.startSlot === null ? null : { slot: form.startSlot },
    limit: form.limit,
  };
  const { frame, collation } = form;
  return { root, shape: shapeOfForm(form), frame, collation };
};

const withNeighbours = async (
  { strapi, capture }: PlanContext,
  { read, form, translation }: { read: ReadRequest; form: ReadForm; translation: Translation },
): Promise<ReadRequest> => {
  if (!form.neighbours) return read;
  const { among, by, call } = form.neighbours;
  const query = await capture(form.uid, call);
  assertPublishedOnly(strapi, valueAt(query, 'filters'), translation);
  const { fields } = translateQuery(translation, form.uid, query);
  const beside: NeighboursField = { kind: 'neighbours', key: 'neighbours', among, by, fields };
  return { ...read, root: { ...read.root, fields: [...read.root.fields, beside] } };
};

/** Strapi restricts each type's rows by a function; the reader knows one such restriction. */
export const assertPublishedOnly = (
  strapi: Core.Strapi,
  filters: unknown,
  { schema }: Translation,
): void => {
  if (!isMethod(filters)) throw new InexpressibleRead('a read of any status');
  for (const { uid, hasDrafts } of Object.values(schema)) {
    const restriction: unknown = filters({ meta: strapi.db.metadata.get(uid) });
    const expected = hasDrafts ? '{"publishedAt":{"$null":false}}' : '{}';
    if (JSON.stringify(restriction) !== expected) throw new InexpressibleRead('a status');
  }
};

const withSearch = (
  where: Condition | null,
  { search, form, translation }: { search: unknown; form: ReadForm; translation: Translation },
): Condition | null => {
  if (search === undefined || search === null || search === '') return where;
  if (typeof search !== 'string') throw new InexpressibleRead('a search for no text');
  const found: Condition = {
    kind: 'search',
    operand: translation.operandOf(search),
    isNumeric: form.isNumericSearch,
  };
  return where === null ? found : { kind: 'and', conditions: [where, found] };
};
