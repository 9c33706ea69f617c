import type { Core } from '@strapi/strapi';
import { isRecord } from '../lib/record';
import { MissingRight } from './missing-right';
import { mayCaller } from './public-caller';
import { attributesOf, type SchemaAttribute } from './schema';

/** A caller, as Strapi's authentication left it behind. */
export interface Caller {
  readonly strapi: Core.Strapi;
  readonly auth: unknown;
}

/** A query in the parameters of Strapi's REST API. */
interface Query {
  readonly filters?: unknown;
  readonly populate?: unknown;
}

/**
 * What a caller may read of a query: relations to types that the caller may not list are left out, as Strapi's
 * sanitizers do. Rejects with MissingRight if the type itself may not be read, or is chosen by such a relation.
 */
export const readableQuery = async <Given extends Query>(
  caller: Caller,
  { uid, action, query }: { uid: string; action: 'find' | 'findOne'; query: Given },
): Promise<Given> => {
  await demand(caller, `${uid}.${action}`);
  await demandFilters(caller, uid, query.filters);
  if (query.populate === undefined) return query;
  return { ...query, populate: await readablePopulate(caller, uid, query.populate) };
};

/** The relations of a populate that the caller may read, at any depth. */
export const readablePopulate = async (
  caller: Caller,
  uid: string,
  populate: unknown,
): Promise<unknown> => {
  if (!isRecord(populate)) return populate;
  const attributes = attributesOf(caller.strapi, uid);
  const readable = await Promise.all(
    Object.entries(populate).map(async ([name, nested]) => {
      const { target, component } = attributes[name] ?? NONE;
      if (
        target !== undefined &&
        !(await mayCaller(caller.strapi, caller.auth, `${target}.find`))
      ) {
        return [];
      }
      const inside = target ?? component;
      if (inside === undefined || !isRecord(nested) || !('populate' in nested))
        return [[name, nested]];
      const deeper = await readablePopulate(caller, inside, nested.populate);
      return [[name, { ...nested, populate: deeper }]];
    }),
  );
  return Object.fromEntries(readable.flat());
};

const demand = async ({ strapi, auth }: Caller, right: string): Promise<void> => {
  if (!(await mayCaller(strapi, auth, right))) throw new MissingRight(right);
};

/** A filter through a relation tells of the documents behind it. */
const demandFilters = async (caller: Caller, uid: string, filters: unknown): Promise<void> => {
  if (Array.isArray(filters)) {
    for (const filter of filters) await demandFilters(caller, uid, filter);
    return;
  }
  if (!isRecord(filters)) return;
  const attributes = attributesOf(caller.strapi, uid);
  for (const [name, value] of Object.entries(filters)) {
    const { target, component } = attributes[name] ?? NONE;
    if (target !== undefined) await demand(caller, `${target}.find`);
    await demandFilters(caller, target ?? component ?? uid, value);
  }
};

/** Operators, and names of nothing. */
const NONE: Pick<SchemaAttribute, 'target' | 'component'> = {};
