import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { acquireDatabase, type EmbeddedDatabase } from '../../database/embedded';
import { literal } from '../../src/lib/sql-text';
import { withConnection } from './connection';

/** The embedded PostgreSQL of the benchmark, apart from the one the product uses. */
export interface Cluster {
  /** Of the database that statistics are read from. */
  readonly url: string;
  readonly postmasterPid: number;
  readonly logFile: string;
  release(): Promise<void>;
}

const PREFERRED_PORT = 54_529;
/** Loaded, but idle until asked: counting statements would cost time. */
const SETTINGS: Readonly<Record<string, string>> = {
  shared_preload_libraries: 'pg_stat_statements',
};

export const openCluster = async (
  dataDirectory: string,
  report: (line: string) => void,
): Promise<Cluster> => {
  let database = await acquireDatabase({ dataDirectory, preferredPort: PREFERRED_PORT, report });
  try {
    if (await prepareSettings(database.url)) {
      await database.release(); // the last holder stops the server; these settings need a new start
      database = await acquireDatabase({ dataDirectory, preferredPort: PREFERRED_PORT, report });
    }
    await withConnection(database.url, async (client) => {
      await client.query('create extension if not exists pg_stat_statements');
      await client.query(`alter system set pg_stat_statements.track = 'none'`);
      await client.query('select pg_reload_conf()');
    });
    return describe(database);
  } catch (error) {
    await database.release();
    throw error;
  }
};

const describe = (database: EmbeddedDatabase): Cluster => {
  const file = readFileSync(join(database.directory, 'postmaster.pid'), 'utf8');
  return {
    url: database.url,
    postmasterPid: Number(file.split('\n')[0]),
    logFile: join(dirname(database.directory), 'server.log'),
    release: database.release,
  };
};

/** Whether the server must be started again. */
const prepareSettings = async (url: string): Promise<boolean> =>
  await withConnection(url, async (client) => {
    let isChanged = false;
    for (const [name, value] of Object.entries(SETTINGS)) {
      const { rows } = await client.query<{ value: string }>(
        'select current_setting($1) as value',
        [name],
      );
      if (rows[0]?.value === value) continue;
      await client.query(`alter system set ${name} = ${literal(value)}`);
      isChanged = true;
    }
    return isChanged;
  });
