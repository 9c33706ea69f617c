import type { Core } from '@strapi/strapi';
import { inTransaction } from './database';
import { attributesOf } from './schema';
import { textAt } from '../lib/record';

type Data = Readonly<Record<string, unknown>>;

/** What of Strapi's repository of a component is called when a document is written. */
interface Repository {
  create(params: { readonly data: Data }): Promise<unknown>;
  createMany(params: { readonly data: readonly Data[] }): Promise<{ readonly ids: unknown[] }>;
}

interface Waiting {
  readonly data: Data;
  readonly resolve: (created: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Strapi writes each component of a document by a statement of its own and reads it again by another one, all at the
 * same moment: two dozen turns are four dozen statements. From now on those of one moment and transaction are
 * written by one. Only of components that hold nothing but values of their own; call once the database is known.
 */
export const createComponentsTogether = (strapi: Core.Strapi): void => {
  for (const uid of Object.keys(strapi.components)) {
    if (!isFlat(strapi, uid)) continue;
    // Strapi's own types differ for each component.
    const repository = strapi.db.query(uid) as unknown as Repository;
    const queues = new WeakMap<object, Waiting[]>();
    const createOne = repository.create.bind(repository);
    repository.create = async (params) => {
      if (!strapi.db.inTransaction() || Object.keys(params).some((name) => name !== 'data')) {
        return await createOne(params);
      }
      return await inTransaction(
        strapi,
        (trx) =>
          new Promise((resolve, reject) => {
            const waiting = { data: params.data, resolve, reject };
            const queue = queues.get(trx);
            if (queue !== undefined) {
              queue.push(waiting);
              return;
            }
            const begun = [waiting];
            queues.set(trx, begun);
            setImmediate(() => {
              queues.delete(trx);
              createAll(repository, begun).catch(reject);
            });
          }),
      );
    };
  }
};

const createAll = async (repository: Repository, queue: readonly Waiting[]): Promise<void> => {
  try {
    const { ids } = await repository.createMany({ data: queue.map(({ data }) => data) });
    queue.forEach(({ data, resolve }, index) => {
      resolve({ ...data, id: ids[index] });
    });
  } catch (error) {
    for (const { reject } of queue) reject(error);
  }
};

const isFlat = (strapi: Core.Strapi, uid: string): boolean =>
  Object.values(attributesOf(strapi, uid)).every(
    (attribute) =>
      !['relation', 'media', 'component', 'dynamiczone'].includes(textAt(attribute, 'type') ?? ''),
  );
