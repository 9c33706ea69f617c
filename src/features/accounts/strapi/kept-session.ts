import type { Core } from '@strapi/strapi';
import { textAt, valueAt } from '../../../lib/record';
import { inTransaction } from '../../../platform/database';

/** The session of the request that is being answered; null if it has none. */
const sessionOfRequest = (strapi: Core.Strapi): string | null =>
  textAt(valueAt(strapi.requestContext.get()?.state, 'session'), 'id');

/**
 * Runs a change of an account so that the database knows whose session makes it: that one outlives the
 * change, all others of the account end.
 */
export const inSession = <Result>(
  strapi: Core.Strapi,
  change: () => Promise<Result>,
): Promise<Result> => {
  const session = sessionOfRequest(strapi);
  if (session === null) return change();
  return inTransaction(strapi, async (trx) => {
    await trx.raw(`select set_config('lectern.session', ?, true)`, [session]);
    return change();
  });
};
