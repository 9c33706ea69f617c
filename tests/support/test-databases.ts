import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Address of another database on the same server. */
export const databaseUrl = (serverUrl: string, name: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
};

/** Runs statements one after another on a connection of their own. */
export const runSql = async (url: string, ...statements: string[]): Promise<unknown[][]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const answers: unknown[][] = [];
    for (const statement of statements) answers.push((await client.query(statement)).rows);
    return answers;
  } finally {
    await client.end();
  }
};

/** A new database for one suite, a copy of the template; `drop` removes it. */
export const cloneDatabase = async (
  serverUrl: string,
  template: string,
): Promise<{ url: string; drop: () => Promise<void> }> => {
  const name = `lectern_test_${randomBytes(6).toString('hex')}`;
  await runSql(serverUrl, `create database ${name} template ${template}`);
  return {
    url: databaseUrl(serverUrl, name),
    drop: async () => {
      await runSql(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
};

/** The same of the template into which Lectern has booted once. */
export const cloneTemplate = (): ReturnType<typeof cloneDatabase> =>
  cloneDatabase(process.env.LECTERN_TEST_SERVER_URL ?? '', process.env.LECTERN_TEST_TEMPLATE ?? '');
