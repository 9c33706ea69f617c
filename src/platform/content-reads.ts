import type { Core, UID } from '@strapi/strapi';
import { isRecord } from '../lib/record';
import type { Dependencies, PublicRequest } from './public-reads';
import { attributesOf } from './schema';

/** What to read, in the parameters of Strapi's REST API: published content, as the public may see it. */
export interface ContentQuery {
  readonly filters?: unknown;
  readonly fields?: readonly string[];
  readonly populate?: unknown;
  readonly sort?: readonly string[];
  readonly locale?: string;
  /** Words that a listing searches for. */
  readonly _q?: string;
  readonly start?: number;
  /** At most 100 unless the caller is of this house; -1 for all. */
  readonly limit?: number;
}

export interface ContentRows {
  readonly rows: readonly Record<string, unknown>[];
  readonly dependencies: Dependencies;
}

export interface ContentFinder {
  find(uid: string, query: ContentQuery): Promise<ContentRows>;
}

/** Reads content for features that make something of it: feeds, citations, captions. */
export interface ContentReads extends ContentFinder {
  /** For answers that are parts of a larger one: what one part reads, the others need not read again. */
  within(request: PublicRequest): ContentFinder;
  /** Puts a faster engine in the place of Strapi's own. */
  replaceEngine(find: ContentReads['find']): void;
}

export const createContentReads = (strapi: Core.Strapi): ContentReads => {
  let engine: ContentReads['find'] = (uid, query) => findWithStrapi(strapi, uid, query);
  const shared = new WeakMap<PublicRequest, ContentFinder>();
  const reads: ContentFinder = { find: (uid, query) => engine(uid, query) };
  return {
    ...reads,
    within: ({ partOf }) => {
      if (!partOf) return reads;
      const finder = shared.get(partOf) ?? rememberReads(reads);
      shared.set(partOf, finder);
      return finder;
    },
    replaceEngine: (find) => {
      engine = find;
    },
  };
};

/** Never outlives one request: a change after that has begun drops whatever is made of it. */
const rememberReads = (reads: ContentFinder): ContentFinder => {
  const known = new Map<string, Promise<ContentRows>>();
  return {
    find: (uid, query) => {
      const key = JSON.stringify([uid, query]);
      const rows = known.get(key) ?? reads.find(uid, query);
      known.set(key, rows);
      return rows;
    },
  };
};

/** Strapi's own engine does not say what its answers are made of: they may be made of anything. */
const findWithStrapi = async (
  strapi: Core.Strapi,
  uid: string,
  query: ContentQuery,
): Promise<ContentRows> => {
  // The Document Service types its parameters by content type; here the type is a value.
  const documents = strapi.documents(uid as never) as unknown as {
    findMany(params: unknown): Promise<Record<string, unknown>[]>;
  };
  const found = await documents.findMany({ ...query, status: 'published' });
  // Private attributes are the public's neither.
  const rows = await strapi.contentAPI.sanitize.output(found, strapi.getModel(uid as UID.Schema));
  return { rows: listOf(rows), dependencies: dependenciesOnAnything(strapi) };
};

const dependenciesOnAnything = (strapi: Core.Strapi): Dependencies => {
  const types = Object.keys(strapi.contentTypes);
  const relations = types.flatMap((uid) =>
    Object.entries(attributesOf(strapi, uid))
      .filter(([, attribute]) => attribute.type === 'relation')
      .map(([field]) => `${uid}.${field}`),
  );
  return { documents: [], types, relations };
};

const listOf = (rows: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(rows) ? rows.filter(isRecord) : [];
