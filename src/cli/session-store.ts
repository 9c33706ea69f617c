import type { Client } from 'pg';
import { column, decodeRows, flag, orNull, text } from '../lib/row';
import { inTransaction } from './client-transaction';

/** Whose sessions: those of the admin panel, or of the API. */
export type SessionHolders = 'administrators' | 'accounts';

export interface EndedSessions {
  /** How many people they were of. */
  readonly people: number;
  readonly sessions: number;
}

const KINDS = {
  administrators: { table: 'admin_users', origin: 'admin' },
  accounts: { table: 'up_users', origin: 'users-permissions' },
} as const;

/** So many people in one transaction: each of them is locked until it ends. */
const PEOPLE_AT_ONCE = 200;

/** Ends every session of whoever has the address; null if nobody has. */
export const endSessionsOf = async (
  client: Client,
  holders: SessionHolders,
  email: string,
): Promise<EndedSessions | null> => {
  const { table, origin } = KINDS[holders];
  const answer = await client.query(`select id::text as id from ${table} where lower(email) = $1`, [
    email,
  ]);
  const ids = decodeRows(answer, ID);
  if (ids.length === 0) return null;
  return { people: ids.length, sessions: await endThose(client, origin, ids) };
};

const ID = column('id', text);

export const endSessionsOfAll = async (
  client: Client,
  holders: SessionHolders,
): Promise<EndedSessions> => {
  const { origin } = KINDS[holders];
  const answer = await client.query(
    'select distinct user_id as id from strapi_sessions where origin = $1 order by 1',
    [origin],
  );
  const ids = decodeRows(answer, ID);
  let sessions = 0;
  for (let start = 0; start < ids.length; start += PEOPLE_AT_ONCE) {
    sessions += await endThose(client, origin, ids.slice(start, start + PEOPLE_AT_ONCE));
  }
  return { people: ids.length, sessions };
};

/** Under the locks that a renewal waits for: a session that ends is not renewed. */
const endThose = async (client: Client, origin: string, ids: readonly string[]): Promise<number> =>
  await inTransaction(client, async () => {
    for (const id of ids) {
      await client.query(
        `select pg_advisory_xact_lock(hashtextextended('sessions:' || $1 || ':' || $2, 0))`,
        [origin, id],
      );
    }
    const answer = await client.query(
      `delete from strapi_sessions where origin = $1 and user_id = any($2)
       returning status = 'active' and expires_at > $3::timestamp as is_open`,
      [origin, ids, new Date()], // in the zone of the process, as Strapi keeps times
    );
    return decodeRows(answer, column('is_open', orNull(flag))).filter(Boolean).length;
  });
