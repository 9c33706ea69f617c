import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/**
 * Runs `work` in a transaction, or in the one that is already open: calls of the Document Service and
 * of `strapi.db.query` inside join it. Rolls back when `work` throws.
 */
export const inTransaction = <Result>(
  strapi: Core.Strapi,
  work: (trx: Knex.Transaction) => Promise<Result>,
): Promise<Result> =>
  strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) => work(trx)) as Promise<Result>;
