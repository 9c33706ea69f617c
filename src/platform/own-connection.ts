import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import { z } from 'zod';

const connection = z.object({
  connectionString: z.string(),
  ssl: z.union([z.boolean(), z.object({ ca: z.string() })]),
});

/** Milliseconds for the database to answer. */
const CONNECT_TIMEOUT = 10_000;

/**
 * A connection to Strapi's database outside of its pool, not opened yet; `name` is how an administrator finds it
 * in pg_stat_activity. That it breaks is told to whoever uses it next.
 */
export const ownConnection = (strapi: Core.Strapi, name: string): Client => {
  const client = new Client({
    ...connection.parse(strapi.config.get('database.connection.connection')),
    application_name: name,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  });
  client.on('error', () => undefined);
  return client;
};

/** Runs `work` on a connection of its own, and closes it. */
export const onOwnConnection = async <Result>(
  strapi: Core.Strapi,
  name: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> => {
  const client = ownConnection(strapi, name);
  try {
    await client.connect();
    return await work(client);
  } finally {
    client.end().catch(() => undefined);
  }
};
