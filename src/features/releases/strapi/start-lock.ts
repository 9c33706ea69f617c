import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { column, decodeRows, orNull, text } from '../../../lib/row';
import { START_LOCK, tryLock } from '../../../platform/advisory-lock';
import { ownConnection } from '../../../platform/own-connection';

/** Held while one process brings the database up to date: the others find it done. */
export interface StartLock {
  release(): Promise<void>;
}

const NAME = 'lectern-start';
/** Milliseconds between two tries, and between two sentences about them. */
const TRY_EVERY = 200;
const SAY_EVERY = 10_000;

/**
 * Waits for its turn, and says so. The lock lives as long as a transaction on a connection of its own, beside
 * Strapi's: it ends with the process, however that ends, and works behind a pooler, too.
 */
export const acquireStartLock = async (strapi: Core.Strapi): Promise<StartLock> => {
  const client = ownConnection(strapi, { name: NAME });
  try {
    await client.connect();
    await client.query('begin; set local idle_in_transaction_session_timeout = 0');
    await waitForTurn(strapi, client);
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
  return {
    release: async () => {
      await client.query('commit').catch(() => undefined);
      await client.end().catch(() => undefined);
    },
  };
};

const waitForTurn = async (strapi: Core.Strapi, client: Client): Promise<void> => {
  const begun = Date.now();
  let saidAt = -Infinity;
  while (!(await tryLock(client, START_LOCK))) {
    if (Date.now() - saidAt >= SAY_EVERY) {
      saidAt = Date.now();
      const seconds = Math.round((saidAt - begun) / 1000);
      strapi.log.warn(
        `Another process (${await describeHolder(client)}) brings the database up to date. This one waits (${seconds} s).`,
      );
    }
    await pause(TRY_EVERY);
  }
};

const describeHolder = async (client: Client): Promise<string> => {
  const [holder] = decodeRows(await client.query(HOLDER), column('holder', orNull(text)));
  return holder ?? 'just ending';
};

/** PostgreSQL keeps the two halves of the key apart. */
const HOLDER = `select 'of ' || coalesce(client_addr::text, 'this machine') || ', in PostgreSQL ' || pid ||
    ', since ' || to_char(xact_start, 'HH24:MI:SS') as holder
  from pg_locks join pg_stat_activity using (pid), (select hashtextextended('${START_LOCK}', 0) as key) wanted
  where locktype = 'advisory' and granted and pg_locks.objsubid = 1
    and ((classid::bigint << 32) | objid::bigint) = key
    and pg_locks.database = (select oid from pg_database where datname = current_database())`;
