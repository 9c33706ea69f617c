import { Client } from 'pg';
import { DATABASE_USER } from './cluster';

export interface Address {
  readonly port: number;
  readonly password: string;
}

export const DATABASE_NAME = 'lectern';
export const LEASE_NAME = 'lectern-lease';

const CONNECT_TIMEOUT = 5000;

/**
 * A connection to the maintenance database, so that the content database can be dropped, renamed or used
 * as a template while leases are held. Losing it never crashes the process: the caller listens to 'end'.
 */
export const connect = async (
  { port, password }: Address,
  applicationName: string,
): Promise<Client> => {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: DATABASE_USER,
    password,
    database: 'postgres',
    ssl: false,
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
  });
  client.on('error', () => undefined); // 'end' follows
  await client.connect();
  return client;
};

/** The process id of the server behind a connection, from its own postmaster.pid. */
export const readServerPid = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ pid: string }>(
    `select split_part(pg_read_file('postmaster.pid'), chr(10), 1) as pid`,
  );
  return Number(rows[0]?.pid);
};

export const ensureContentDatabase = async (client: Client): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
    DATABASE_NAME,
  ]);
  if (rowCount === 0) await client.query(`create database ${DATABASE_NAME}`);
};

/** Leases of other connections than this one. */
export const countOtherLeases = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ leases: number }>(
    `select count(*)::int as leases from pg_stat_activity
      where application_name = $1 and pid <> pg_backend_pid()`,
    [LEASE_NAME],
  );
  return rows[0]?.leases ?? 0;
};

export const databaseUrl = ({ port, password }: Address): string =>
  `postgresql://${DATABASE_USER}:${password}@127.0.0.1:${port}/${DATABASE_NAME}`;
