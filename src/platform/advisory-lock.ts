import type { Knex } from 'knex';

/** Waits until no other transaction holds `name`; held until this transaction ends. */
export const lockInTransaction = async (trx: Knex.Transaction, name: string): Promise<void> => {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
};
