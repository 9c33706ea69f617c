import type { Core, UID } from '@strapi/strapi';
import { allOf, andThen, type AtOnce } from '../../../lib/at-once';
import type { BoundedCache } from '../../../lib/bounded-cache';
import type { HeldValues } from '../../../lib/held-values';
import { isRecord } from '../../../lib/record';
import type {
  ContentQuery,
  ContentRead,
  ContentRows,
  NeighboursWish,
} from '../../../platform/content-finder';
import type { ContentEngine } from '../../../platform/content-reads';
import { documentsOf } from '../../../platform/documents';
import { unlessForbidden } from '../../../platform/missing-right';
import type { PublicCaller } from '../../../platform/public-caller';
import { readableQuery } from '../../../platform/readable-query';
import { shapeOf, type QueryShape } from '../translate/shape';
import type { AccessKeys } from './access-keys';
import { createFixedParts, type FixedParts } from './fixed-parts';
import { createPlanCache } from './plan-memory';
import {
  checkedQuery,
  planForm,
  type FormPlan,
  type NeighboursForm,
  type PlanContext,
} from './read-plan';
import type { BoundRead, ReadAnswer } from './reader';
import type { RestRead } from './rest-form';

interface EngineContext extends PlanContext {
  readonly accessKeys: AccessKeys;
  readonly caller: PublicCaller;
  readonly plans: BoundedCache<FormPlan>;
  readonly fixedParts: FixedParts;
  readonly held: HeldValues<ContentRows>;
}

const DEFAULT_LIMIT = 25;

/**
 * Reads for other features, as the public may see it, one statement for all that are asked for together. A query
 * that Strapi would refuse, or that the reader cannot express, is an error of the feature and rejects; a right that
 * is missing rejects, too.
 */
export const contentReadEngine = (
  dependencies: Omit<EngineContext, 'plans' | 'fixedParts'>,
): ContentEngine => {
  const plans = createPlanCache<FormPlan>('contentPlans');
  const context = { ...dependencies, plans, fixedParts: createFixedParts(dependencies.marks) };
  return async (reads, auth) => {
    const prepared = andThen(auth ?? context.caller.auth(), (caller) =>
      allOf(reads.map((read) => prepare(context, read, caller))),
    );
    return andThen(prepared, (all) => answerAll(context, all));
  };
};

/** A read with its plan, and the key under which what it finds is held; null where it is not. */
interface PreparedContentRead {
  readonly bound: BoundRead;
  readonly heldKey: string | null;
}

/** What is held is asked for alone, so that it need not be asked again; all others together. */
const answerAll = (
  { reader, held }: EngineContext,
  prepared: readonly PreparedContentRead[],
): AtOnce<readonly ContentRows[]> => {
  const others = prepared.filter(({ heldKey }) => heldKey === null);
  const together =
    others.length === 0 ? [] : reader.executeTogether(others.map(({ bound }) => bound));
  const answer = (read: PreparedContentRead): AtOnce<ContentRows> =>
    andThen<readonly ReadAnswer[], ContentRows>(together, (answers) => {
      const found = answers[others.indexOf(read)];
      if (!found) throw new Error('A read was not answered.');
      return rowsOf(found);
    });
  return allOf(
    prepared.map((read) => {
      const { bound, heldKey } = read;
      if (heldKey === null) return answer(read);
      return held.get(heldKey, async () =>
        rowsOf(await reader.execute(bound.read, bound.bindings)),
      );
    }),
  );
};

const prepare = (
  context: EngineContext,
  { uid: name, query }: ContentRead,
  auth: unknown,
): AtOnce<PreparedContentRead> => {
  const uid = name as UID.ContentType;
  const { action = 'find', start = 0, limit = DEFAULT_LIMIT, isHeld = false, ...others } = query;
  const { neighbours, ...asked } = others;
  const { shape, written } = shapeOfQuery(context, asked);
  const bindings = start > 0 ? [...shape.bindings, start] : shape.bindings;
  const collation = context.collations.of(query.locale);
  const planFor = (key: string): AtOnce<FormPlan> =>
    context.plans.get(key) ??
    keepPlan(context, key, { uid, action, shape, auth, start, limit, collation, neighbours });
  return andThen(context.accessKeys.keyOf(auth), (access) => {
    const place = [uid, action, access, start > 0, limit, shape.isNumericSearch, collation];
    const key = JSON.stringify([place, written, context.fixedParts.of(neighbours) ?? neighbours]);
    return andThen(planFor(key), (plan) => ({
      bound: { read: plan.read, bindings: [...bindings, ...plan.constants] },
      heldKey: isHeld ? JSON.stringify([key, bindings]) : null,
    }));
  });
};

const keepPlan = async (context: EngineContext, key: string, wish: PlanWish): Promise<FormPlan> => {
  const plan = await makePlan(context, wish);
  context.plans.set(key, plan);
  return plan;
};

/** The shape of a query, and what tells it from others: a view that is the same each time goes by its name. */
const shapeOfQuery = (
  { fixedParts, marks }: EngineContext,
  query: ContentQuery,
): { readonly shape: QueryShape; readonly written: readonly unknown[] } => {
  const { populate, ...rest } = query;
  const fixed = fixedParts.of(populate);
  if (fixed === null) {
    const shape = shapeOf({ ...query }, marks);
    return { shape, written: [shape.query] };
  }
  const shape = shapeOf(rest, marks);
  const whole = { ...shape, query: { ...shape.query, populate } };
  return { shape: whole, written: [shape.query, fixed] };
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
  readonly neighbours: NeighboursWish | undefined;
}

/** Rights are part of the key of a plan: they are asked for when it is made. */
const makePlan = async (context: EngineContext, wish: PlanWish): Promise<FormPlan> => {
  const { strapi } = context;
  const { uid, action, shape, auth, start, limit, collation } = wish;
  const query = await readableQuery({ strapi, auth }, { uid, action, query: shape.query });
  const slots = shape.bindings.length;
  return planForm(context, {
    uid,
    isList: true,
    limit: limit < 0 ? null : limit,
    frame: null,
    isNumericSearch: shape.isNumericSearch,
    bindingCount: start > 0 ? slots + 1 : slots,
    startSlot: start > 0 ? slots : null,
    slugSlot: null,
    collation,
    call: () => findMany(strapi, { uid, query, auth }),
    neighbours: await neighboursForm(strapi, wish),
  });
};

/** Null where there are to be none, or the caller may not list them by what they share. */
const neighboursForm = async (
  strapi: Core.Strapi,
  { uid, auth, neighbours }: PlanWish,
): Promise<NeighboursForm | null> => {
  if (!neighbours) return null;
  const { among, by, ...told } = neighbours;
  const found = { ...told, filters: { [among]: { id: { $notNull: true } } } };
  const query = await unlessForbidden(
    () => readableQuery({ strapi, auth }, { uid, action: 'find', query: found }),
    () => null,
  );
  return query && { among, by, call: () => findMany(strapi, { uid, query, auth }) };
};

const findMany = async (
  strapi: Core.Strapi,
  { uid, query, auth }: Pick<RestRead, 'uid' | 'query' | 'auth'>,
): Promise<unknown> => {
  const options = { auth, strictParams: true };
  const checked = await checkedQuery(strapi, { uid, query, options });
  return documentsOf(strapi, uid).findMany({ ...checked, status: 'published' });
};
