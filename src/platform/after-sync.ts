import type { Core } from '@strapi/strapi';
import { lockInTransaction } from './advisory-lock';
import { inTransaction } from './database';

/**
 * Runs statements that need Strapi's tables, which do not exist yet when migrations run on a new
 * database. They must be idempotent (`if not exists`); several processes may start at once.
 */
export const runAfterSync = async (
  strapi: Core.Strapi,
  statements: readonly string[],
): Promise<void> => {
  await inTransaction(strapi, async (trx) => {
    await lockInTransaction(trx, 'lectern:after-sync');
    for (const statement of statements) await trx.raw(statement);
  });
};
