import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { literal } from '../../src/lib/sql-text';
import { withConnection } from '../postgres/connection';

/** Time for the server to notice a changed setting. */
const SETTLING = 200;

/**
 * How many statements `work` makes PostgreSQL run in one database, those that only begin and end
 * transactions not counted.
 */
export const countStatements = async (
  { serverUrl, database }: { readonly serverUrl: string; readonly database: string },
  work: () => Promise<void>,
): Promise<number> =>
  await withConnection(serverUrl, async (client) => {
    await track(client, 'top');
    try {
      await client.query('select pg_stat_statements_reset()');
      await work();
      const { rows } = await client.query<{ calls: string }>(
        `select coalesce(sum(calls), 0) as calls
         from pg_stat_statements join pg_database on pg_database.oid = dbid
         where datname = $1 and query !~* '^\\s*(begin|commit|rollback|savepoint|release|set|start)'`,
        [database],
      );
      return Number(rows[0]?.calls ?? 0);
    } finally {
      await track(client, 'none');
    }
  });

const track = async (client: Client, which: 'top' | 'none'): Promise<void> => {
  await client.query(`alter system set pg_stat_statements.track = ${literal(which)}`);
  await client.query('select pg_reload_conf()');
  await pause(SETTLING);
};
