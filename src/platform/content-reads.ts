import type { Core, UID } from '@strapi/strapi';
import { isRecord } from '../lib/record';
import type { ContentFinder, ContentQuery, ContentRead, ContentRows } from './content-finder';
import type { Dependencies } from './dependencies';
import { documentsOf } from './documents';
import type { PublicCaller } from './public-caller';
import type { ReadLanguage } from './read-language';
import { readableQuery, type Caller } from './readable-query';
import { attributesOf } from './schema';

export type { ContentFinder, ContentQuery, ContentRows };

/** Reads content for features that make something of it: feeds, citations, captions. */
export interface ContentReads extends ContentFinder {
  /** By another caller's rights than the public's. `auth` is what Strapi's authentication left behind. */
  as(auth: unknown): ContentFinder;
  /** Reads drafts by the rights of a caller; whether the caller may see any is for whoever asks to find out. */
  drafts(auth: unknown): ContentFinder;
  /** Puts a faster engine in the place of Strapi's own. */
  replaceEngine(engine: ContentEngine): void;
}

/** Answers several reads by the rights of a caller, in their order; null for the public. */
export type ContentEngine = (
  reads: readonly ContentRead[],
  auth: unknown,
) => Promise<readonly ContentRows[]>;

export const createContentReads = (
  strapi: Core.Strapi,
  { caller, readLanguage }: { caller: PublicCaller; readLanguage: ReadLanguage },
): ContentReads => {
  let engine: ContentEngine = async (reads, auth) => {
    const asking = { strapi, auth: auth ?? (await caller.auth()) };
    return await Promise.all(
      reads.map(({ uid, query }) =>
        readLanguage.during(query.locale, () => findWithStrapi(asking, uid, query)),
      ),
    );
  };
  const finderOf = (auth: unknown): Required<ContentFinder> => ({
    find: async (uid, query) => onlyOf(await engine([{ uid, query }], auth)),
    findTogether: (reads) => engine(reads, auth),
  });
  return {
    ...finderOf(null),
    drafts: (auth) => ({
      find: (uid, query) =>
        readLanguage.during(query.locale, () =>
          findWithStrapi({ strapi, auth }, uid, { ...query, status: 'draft' }),
        ),
    }),
    as: finderOf,
    replaceEngine: (faster) => {
      engine = faster;
    },
  };
};

const onlyOf = ([rows]: readonly ContentRows[]): ContentRows => {
  if (!rows) throw new Error('A read was not answered.');
  return rows;
};

/** Strapi's own engine does not say what its answers are made of: they may be made of anything. */
const findWithStrapi = async (
  caller: Caller,
  uid: string,
  {
    action = 'find',
    status = 'published',
    ...asked
  }: ContentQuery & { status?: 'published' | 'draft' },
): Promise<ContentRows> => {
  const { strapi } = caller;
  const query = await readableQuery(caller, { uid, action, query: strapiQuery(asked) });
  const found = await documentsOf(strapi, uid).findMany({ ...query, status });
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

/** Strapi knows nothing of holding and of neighbours, and writes into the query that it is given. */
const strapiQuery = (query: ContentQuery): Record<string, unknown> =>
  structuredClone(
    Object.fromEntries(Object.entries(query).filter(([name]) => !UNKNOWN_TO_STRAPI.has(name))),
  );

const UNKNOWN_TO_STRAPI: ReadonlySet<string> = new Set(['isHeld', 'neighbours']);

const listOf = (rows: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(rows) ? rows.filter(isRecord) : [];
