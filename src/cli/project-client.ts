import { Client } from 'pg';
import { connectionOf } from './database-connection';
import type { Project } from './project';

/** Runs `work` on a connection to the project's database, embedded or not, and closes it. */
export const withClient = async <Value>(
  { environment }: Project,
  work: (client: Client) => Promise<Value>,
): Promise<Value> => {
  const client = new Client({
    ...connectionOf(environment),
    application_name: 'lectern-command',
  });
  client.on('error', () => undefined); // whoever waits is told
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
