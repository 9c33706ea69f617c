import type { Core } from '@strapi/strapi';
import { column, decodeRows, text } from '../../../lib/row';

/** The table that rate-limiter-flexible works on. */
export const ATTEMPTS_TABLE = 'lectern_attempts';

const KEPT_DAYS = 90;

/** Takes one attempt each off the counters under these keys, as if it had not been. */
export const giveBackAttempts = async (
  strapi: Core.Strapi,
  keys: readonly string[],
): Promise<void> => {
  await strapi.db.connection.raw(
    `update lectern_attempts set points = greatest(points - 1, 0) where key = any(?) and expire > ?`,
    [[...keys], Date.now()],
  );
};

/** The accounts to which somebody signed in from a network, at most 1000. */
export const readAccountsAt = async (
  strapi: Core.Strapi,
  network: string,
): Promise<readonly string[]> => {
  const answer: unknown = await strapi.db.connection.raw(
    `select account from lectern_known_addresses
     where network = ? and last_seen_at > now() - interval '${KEPT_DAYS} days'
     order by last_seen_at desc limit 1000`,
    [network],
  );
  return decodeRows(answer, column('account', text));
};

/** Remembers that somebody signed in; written at most once an hour. */
export const writeKnownAddress = async (
  strapi: Core.Strapi,
  { network, account }: { network: string; account: string },
): Promise<void> => {
  await strapi.db.connection.raw(
    `insert into lectern_known_addresses as known (network, account) values (?, ?)
     on conflict (network, account) do update set last_seen_at = now()
     where known.last_seen_at < now() - interval '1 hour'`,
    [network, account],
  );
};

/** Deletes what is over: counters that have expired, and addresses that nobody signs in from any more. */
export const deleteExpired = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.connection.raw('delete from lectern_attempts where expire < ?', [Date.now()]);
  await strapi.db.connection.raw(
    `delete from lectern_known_addresses where last_seen_at < now() - interval '${KEPT_DAYS} days'`,
  );
};
