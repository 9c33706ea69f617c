import type { Knex } from 'knex';
import type { Client } from 'pg';
import { column, decodeRow, flag } from '../lib/row';

/** What is held while a database is brought up to date, or restored. */
export const START_LOCK = 'lectern:start';

/** Whether nobody else holds `name`, until this transaction ends; nobody is waited for. */
export const tryLock = async (client: Pick<Client, 'query'>, name: string): Promise<boolean> => {
  const answer = await client.query(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as is_mine',
    [name],
  );
  return decodeRow(answer, column('is_mine', flag));
};

/** Waits until no other transaction holds `name`; held until this transaction ends. */
export const lockInTransaction = async (trx: Knex.Transaction, name: string): Promise<void> => {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
};
