import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { inTransaction } from './database';
import { attributesOf } from './schema';

type Data = Readonly<Record<string, unknown>>;
type Id = number | string;

interface OneRow {
  readonly where: { readonly id: Id };
}

/** What of Strapi's repository of a component is called when a document is written. */
interface Repository {
  create(params: { readonly data: Data }): Promise<unknown>;
  createMany(params: { readonly data: readonly Data[] }): Promise<{ readonly ids: unknown[] }>;
  update(params: OneRow & { readonly data: Data }): Promise<unknown>;
  delete(params: OneRow): Promise<unknown>;
  deleteMany(params: { readonly where: WhereIds }): Promise<unknown>;
  findMany(params: { readonly where: WhereIds }): Promise<readonly Data[]>;
}

interface WhereIds {
  readonly id: { readonly $in: readonly Id[] };
}

/**
 * Strapi writes each component of a document by statements of its own, and reads it again by another one, all at
 * the same moment: two dozen turns are four dozen statements, and one word that is corrected costs some for each turn
 * of the talk. From now on those of one moment and transaction are created, or deleted, by
 * one statement, and of those that stand already only what differs is written. Only of components that hold nothing
 * but values of their own; call once the database is known.
 */
export const writeComponentsTogether = (strapi: Core.Strapi): void => {
  for (const uid of Object.keys(strapi.components)) {
    if (!isFlat(strapi, uid)) continue;
    // Strapi's own types differ for each component.
    const repository = strapi.db.query(uid) as unknown as Repository;
    const update = repository.update.bind(repository);
    repository.create = gathered(strapi, {
      names: ['data'],
      alone: repository.create.bind(repository),
      work: (all) => createAll(repository, all),
    });
    repository.update = gathered(strapi, {
      names: ['where', 'data'],
      alone: update,
      work: (all) => updateAll(repository, { all, update }),
    });
    repository.delete = gathered(strapi, {
      names: ['where'],
      alone: repository.delete.bind(repository),
      work: (all) => deleteAll(repository, all),
    });
  }
};

const createAll = async (
  repository: Repository,
  all: readonly { readonly data: Data }[],
): Promise<unknown[]> => {
  const { ids } = await repository.createMany({ data: all.map(({ data }) => data) });
  return all.map(({ data }, index) => ({ ...data, id: ids[index] }));
};

interface Updates {
  readonly all: readonly Parameters<Repository['update']>[0][];
  readonly update: Repository['update'];
}

/** What comes of each is as Strapi gives it: the row, or null where there is none. */
const updateAll = async (repository: Repository, { all, update }: Updates): Promise<unknown[]> => {
  const stored = await rowsOf(repository, all);
  const updated: unknown[] = [];
  for (const params of all) {
    const row = stored.get(String(params.where.id));
    // A row that is written twice at the same moment differs from what it was.
    const isSame = row !== undefined && holds(row, params.data);
    updated.push(isSame ? row : await update(params));
    if (!isSame) stored.delete(String(params.where.id));
  }
  return updated;
};

const deleteAll = async (
  repository: Repository,
  all: readonly OneRow[],
): Promise<(Data | null)[]> => {
  const stored = await rowsOf(repository, all);
  await repository.deleteMany({ where: { id: { $in: idsOf(all) } } });
  return all.map(({ where }) => stored.get(String(where.id)) ?? null);
};

const rowsOf = async (
  repository: Repository,
  all: readonly OneRow[],
): Promise<Map<string, Data>> => {
  const rows = await repository.findMany({ where: { id: { $in: idsOf(all) } } });
  return new Map(rows.map((row) => [String(row.id), row]));
};

const idsOf = (all: readonly OneRow[]): Id[] => all.map(({ where }) => where.id);

/** Whether a row says all that is to be written. What it has no place for is not written by Strapi either. */
const holds = (row: Data, data: Data): boolean =>
  Object.entries(data).every(
    ([name, value]) =>
      name === 'id' || value === undefined || !(name in row) || isDeepStrictEqual(row[name], value),
  );

interface Gathering<Params> {
  /** All that a call may say. */
  readonly names: readonly (keyof Params & string)[];
  /** For a call that says more, or that stands in no transaction. */
  readonly alone: (params: Params) => Promise<unknown>;
  /** What came of each, in the same order. */
  readonly work: (all: readonly Params[]) => Promise<readonly unknown[]>;
}

interface Waiting<Params> {
  readonly params: Params;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** A method whose calls of one moment and transaction are done by one piece of work. */
const gathered = <Params extends object>(
  strapi: Core.Strapi,
  { names, alone, work }: Gathering<Params>,
): ((params: Params) => Promise<unknown>) => {
  const queues = new WeakMap<object, Waiting<Params>[]>();
  const known: readonly string[] = names;
  return async (params) => {
    const isPlain = Object.keys(params).every((name) => known.includes(name)) && isOneRow(params);
    if (!isPlain || !strapi.db.inTransaction()) return await alone(params);
    return await inTransaction(
      strapi,
      (trx) =>
        new Promise((resolve, reject) => {
          const waiting = { params, resolve, reject };
          const queue = queues.get(trx);
          if (queue !== undefined) {
            queue.push(waiting);
            return;
          }
          const begun = [waiting];
          queues.set(trx, begun);
          setImmediate(() => {
            queues.delete(trx);
            doAll(begun, work).catch(reject);
          });
        }),
    );
  };
};

const isOneRow = (params: object): boolean =>
  !('where' in params) ||
  (typeof params.where === 'object' &&
    params.where !== null &&
    Object.keys(params.where).join() === 'id' &&
    ['number', 'string'].includes(typeof (params.where as { id: unknown }).id));

const doAll = async <Params>(
  queue: readonly Waiting<Params>[],
  work: Gathering<Params>['work'],
): Promise<void> => {
  try {
    const results = await work(queue.map(({ params }) => params));
    queue.forEach(({ resolve }, index) => {
      resolve(results[index]);
    });
  } catch (error) {
    for (const { reject } of queue) reject(error);
  }
};

const isFlat = (strapi: Core.Strapi, uid: string): boolean =>
  Object.values(attributesOf(strapi, uid)).every(
    ({ type }) => !['relation', 'media', 'component', 'dynamiczone'].includes(type),
  );
