import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { processEnvironment } from '../../config/environment';
import type { Project } from './project';

/** Runs `work` on a connection to the project's database, and closes it. */
export async function withClient<Value>(
  { environment }: Project,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const { DATABASE_SSL, DATABASE_SSL_CA_FILE: authority } = environment;
  const secured = authority === undefined ? true : { ca: readFileSync(authority, 'utf8') };
  const client = new Client({
    connectionString: processEnvironment().DATABASE_URL,
    ssl: DATABASE_SSL ? secured : false,
    application_name: 'lectern-command',
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
