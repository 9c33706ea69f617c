import { identifier } from '../../src/lib/sql-text';
import { withConnection } from './connection';

/** Statements about whole databases. Names are ours, never from outside. */

export const hasDatabase = async (serverUrl: string, name: string): Promise<boolean> =>
  await withConnection(serverUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    return rowCount === 1;
  });

export const createDatabase = async (serverUrl: string, name: string): Promise<void> => {
  await run(serverUrl, `drop database if exists ${identifier(name)} with (force)`);
  await run(serverUrl, `create database ${identifier(name)}`);
};

/** A fresh copy. Copying files is much faster than copying through the log where there is much data. */
export const cloneDatabase = async (
  serverUrl: string,
  template: string,
  name: string,
): Promise<void> => {
  await run(serverUrl, `drop database if exists ${identifier(name)} with (force)`);
  await run(
    serverUrl,
    `create database ${identifier(name)} template ${identifier(template)} strategy file_copy`,
  );
};

export const renameDatabase = async (
  serverUrl: string,
  from: string,
  to: string,
): Promise<void> => {
  await run(serverUrl, `alter database ${identifier(from)} rename to ${identifier(to)}`);
};

export const dropDatabase = async (serverUrl: string, name: string): Promise<void> => {
  await run(serverUrl, `drop database if exists ${identifier(name)} with (force)`);
};

/** Other templates of the same scale: they were made from other content types or by other code. */
export const dropOtherTemplates = async (
  serverUrl: string,
  prefix: string,
  kept: string,
): Promise<void> => {
  const names = await withConnection(serverUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1) and datname <> $2',
      [prefix, kept],
    );
    return rows.map(({ name }) => name);
  });
  for (const name of names) await dropDatabase(serverUrl, name);
};

const run = async (serverUrl: string, statement: string): Promise<void> => {
  await withConnection(serverUrl, (client) => client.query(statement));
};
