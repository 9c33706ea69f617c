import type { Core, UID } from '@strapi/strapi';
import { isRecord } from '../../../lib/record';
import type { HeldValues } from '../../../lib/held-values';
import type { ContentRead, ContentRows } from '../../../platform/content-finder';
import type { ContentEngine } from '../../../platform/content-reads';
import type { PublicCaller } from '../../../platform/public-caller';
import { readableQuery } from '../../../platform/readable-query';
import type { BoundedCache } from '../bounded-cache';
import { shapeOf, type QueryShape } from '../query-shape';
import type { AccessKeys } from './access-keys';
import { createPlanCache } from './plan-memory';
import { checkedQuery, planForm, type FormPlan, type PlanContext } from './read-plan';
import type { BoundRead, ReadAnswer } from './reader';

interface EngineContext extends PlanContext {
  readonly accessKeys: AccessKeys;
  readonly caller: PublicCaller;
  readonly plans: BoundedCache<FormPlan>;
  readonly held: HeldValues<ContentRows>;
}

const DEFAULT_LIMIT = 25;

/**
 * Reads for other features, as the public may see it, one statement for all that are asked for together. A query
 * that Strapi would refuse, or that the reader cannot express, is an error of the feature and rejects; a right that
 * is missing rejects, too.
 */
export const contentReadEngine = (dependencies: Omit<EngineContext, 'plans'>): ContentEngine => {
  const context = { ...dependencies, plans: createPlanCache<FormPlan>('contentPlans') };
  return async (reads, auth) => {
    const caller = auth ?? (await context.caller.auth());
    const prepared = await Promise.all(reads.map((read) => prepare(context, read, caller)));
    const [only] = prepared;
    if (only && prepared.length === 1) return [await answer(context, only)];
    const answers = await context.reader.executeTogether(prepared.map(({ bound }) => bound));
    return answers.map(rowsOf);
  };
};

/** A read with its plan, and the key under which what it finds is held; null where it is not. */
interface PreparedContentRead {
  readonly bound: BoundRead;
  readonly heldKey: string | null;
}

const answer = async (
  { reader, held }: EngineContext,
  { bound, heldKey }: PreparedContentRead,
): Promise<ContentRows> => {
  const read = async (): Promise<ContentRows> =>
    rowsOf(await reader.execute(bound.read, bound.bindings));
  return heldKey === null ? await read() : await held.get(heldKey, read);
};

const prepare = async (
  context: EngineContext,
  { uid: name, query }: ContentRead,
  auth: unknown,
): Promise<PreparedContentRead> => {
  const uid = name as UID.ContentType;
  const { action = 'find', start = 0, limit = DEFAULT_LIMIT, isHeld = false, ...rest } = query;
  const shape = shapeOf(rest, context.marks);
  const bindings = start > 0 ? [...shape.bindings, start] : shape.bindings;
  const access = await context.accessKeys.keyOf(auth);
  const collation = context.collations.of(query.locale);
  const place = [uid, action, access, start > 0, limit, shape.isNumericSearch, collation];
  const key = JSON.stringify([place, shape.query]);
  const plan =
    context.plans.get(key) ??
    (await makePlan(context, { uid, action, shape, auth, start, limit, collation }));
  context.plans.set(key, plan);
  return {
    bound: { read: plan.read, bindings: [...bindings, ...plan.constants] },
    heldKey: isHeld ? JSON.stringify([key, bindings]) : null,
  };
};

const rowsOf = ({ text, dependencies }: ReadAnswer): ContentRows => {
  const rows: unknown = JSON.parse(text ?? '[]');
  return { rows: Array.isArray(rows) ? rows.filter(isRecord) : [], dependencies };
};

interface PlanWish {
  readonly uid: UID.ContentType;
  readonly action: 'find' | 'findOne';
  readonly shape: QueryShape;
  readonly auth: unknown;
  readonly start: number;
  readonly limit: number;
  readonly collation: string | null;
}

/** Rights are part of the key of a plan: they are asked for when it is made. */
const makePlan = async (
  context: EngineContext,
  { uid, action, shape, auth, start, limit, collation }: PlanWish,
): Promise<FormPlan> => {
  const { strapi } = context;
  const query = await readableQuery({ strapi, auth }, { uid, action, query: shape.query });
  const slots = shape.bindings.length;
  return planForm(context, {
    ...{ uid, isList: true, limit: limit < 0 ? null : limit, frame: null },
    ...{ isNumericSearch: shape.isNumericSearch, bindingCount: start > 0 ? slots + 1 : slots },
    startSlot: start > 0 ? slots : null,
    slugSlot: null,
    collation,
    call: async () => {
      const options = { auth, strictParams: true };
      const checked = await checkedQuery(strapi, { uid, query, options });
      return documentsOf(strapi, uid).findMany({ ...checked, status: 'published' });
    },
  });
};

/** The Document Service types its parameters by content type; here the type is a value. */
const documentsOf = (strapi: Core.Strapi, uid: UID.ContentType) =>
  strapi.documents(uid) as unknown as { findMany(params: unknown): Promise<unknown> };
