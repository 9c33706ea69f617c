import type { Core, UID } from '@strapi/strapi';
import { isRecord } from '../../../lib/record';
import type { ContentEngine, ContentQuery, ContentRows } from '../../../platform/content-reads';
import type { PublicCaller } from '../../../platform/public-caller';
import { readableQuery } from '../../../platform/readable-query';
import type { BoundedCache } from '../bounded-cache';
import { shapeOf, type QueryShape } from '../query-shape';
import type { AccessKeys } from './access-keys';
import { createPlanCache } from './plan-memory';
import { checkedQuery, planForm, type FormPlan, type PlanContext } from './read-plan';

interface EngineContext extends PlanContext {
  readonly accessKeys: AccessKeys;
  readonly caller: PublicCaller;
  readonly plans: BoundedCache<FormPlan>;
}

const DEFAULT_LIMIT = 25;

/**
 * Reads for other features, as the public may see it, one statement each. A query that Strapi would refuse, or
 * that the reader cannot express, is an error of the feature and rejects; a right that is missing rejects, too.
 */
export const contentReadEngine = (dependencies: Omit<EngineContext, 'plans'>): ContentEngine => {
  const context = { ...dependencies, plans: createPlanCache<FormPlan>('contentPlans') };
  return async (uid, query, auth) => {
    const caller = auth ?? (await context.caller.auth());
    return find(context, { uid: uid as UID.ContentType, query, auth: caller });
  };
};

interface ContentRead {
  readonly uid: UID.ContentType;
  readonly query: ContentQuery;
  readonly auth: unknown;
}

const find = async (
  context: EngineContext,
  { uid, query, auth }: ContentRead,
): Promise<ContentRows> => {
  const { action = 'find', start = 0, limit = DEFAULT_LIMIT, ...rest } = query;
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
  const answer = await context.reader.execute(plan.read, [...bindings, ...plan.constants]);
  const rows: unknown = JSON.parse(answer.text ?? '[]');
  return {
    rows: Array.isArray(rows) ? rows.filter(isRecord) : [],
    dependencies: answer.dependencies,
  };
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
