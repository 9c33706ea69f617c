import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import { z } from 'zod';

const connection = z.object({
  connectionString: z.string(),
  ssl: z.union([z.boolean(), z.object({ ca: z.string() })]),
});

export interface ConnectionWish {
  /** The name by which an administrator finds the connection in pg_stat_activity. */
  readonly name: string;
  /** Milliseconds after which a silent database is given up, for the connection and for each statement. */
  readonly patience?: number;
}

/** Milliseconds for the database to let in whoever has time. */
const CONNECT_TIMEOUT = 10_000;

/**
 * A connection to Strapi's database outside of its pool, not opened yet. Without `patience` its statements may take
 * as long as they need. That it breaks is told to whoever uses it next.
 */
export const ownConnection = (strapi: Core.Strapi, { name, patience }: ConnectionWish): Client => {
  const client = new Client({
    ...connection.parse(strapi.config.get('database.connection.connection')),
    application_name: name,
    keepAlive: true,
    connectionTimeoutMillis: patience ?? CONNECT_TIMEOUT,
    ...(patience === undefined ? {} : { query_timeout: patience }),
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
  const client = ownConnection(strapi, { name });
  try {
    await client.connect();
    return await work(client);
  } finally {
    client.end().catch(() => undefined);
  }
};
