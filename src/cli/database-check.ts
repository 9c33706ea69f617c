import { Client } from 'pg';
import type { Environment } from '../../config/environment';
import { decodeRow, flag, number, row } from '../lib/row';
import { StartRefused } from '../platform/start-refused';
import { connectionOf } from './database-connection';
import {
  describeDatabaseFailure,
  describeUnfit,
  type DatabaseAddress,
  type DatabaseFacts,
} from './database-failure';

/** Milliseconds for a database to answer. */
const PATIENCE = 10_000;

const FACTS = `select current_setting('server_version_num')::int as version,
  pg_is_in_recovery() or current_setting('transaction_read_only')::bool as is_read_only,
  coalesce(has_schema_privilege(current_schema(), 'create'), false) as may_create`;

type Settings = Pick<
  Environment,
  'DATABASE_URL' | 'DATABASE_SSL' | 'DATABASE_SSL_CA_FILE' | 'MIGRATE_AT_START'
>;

/** Makes sure that an external database can be used, and changes nothing. Throws StartRefused. */
export const checkDatabase = async (settings: Settings): Promise<void> => {
  const client = new Client({
    ...connectionOf(settings),
    application_name: 'lectern-start',
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  });
  client.on('error', () => undefined); // whoever waits is told
  const { host, port, user = '', database = '' } = client;
  const address = { host, port: String(port), user, database };
  const facts = await readFacts(client, address);
  const mayCreate = facts.mayCreate || !settings.MIGRATE_AT_START;
  const problem = describeUnfit({ ...facts, mayCreate }, address);
  if (problem !== null) throw new StartRefused(problem);
};

const readFacts = async (client: Client, address: DatabaseAddress): Promise<DatabaseFacts> => {
  try {
    await client.connect();
    return decodeRow(
      await client.query(FACTS),
      row({ version: number, isReadOnly: flag, mayCreate: flag }),
    );
  } catch (cause) {
    throw new StartRefused(describeDatabaseFailure(cause, address), { cause });
  } finally {
    client.end().catch(() => undefined);
  }
};
