import type { Core, UID } from '@strapi/strapi';
import { isRecord } from '../lib/record';
import type { Dependencies } from './public-reads';
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

/** Reads content for features that make something of it: feeds, citations, captions. */
export interface ContentReads {
  find(uid: string, query: ContentQuery): Promise<ContentRows>;
  /** Puts a faster engine in the place of Strapi's own. */
  replaceEngine(find: ContentReads['find']): void;
}

export const createContentReads = (strapi: Core.Strapi): ContentReads => {
  let engine: ContentReads['find'] = (uid, query) => findWithStrapi(strapi, uid, query);
  return {
    find: (uid, query) => engine(uid, query),
    replaceEngine: (find) => {
      engine = find;
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
