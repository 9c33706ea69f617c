import { Client } from 'pg';

/** Runs `work` on a connection of its own. */
export const withConnection = async <Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> => {
  const client = new Client({ connectionString: url, application_name: 'lectern-bench' });
  client.on('error', () => undefined); // the query under way rejects
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Address of another database on the same server. */
export const databaseUrl = (serverUrl: string, name: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
};
