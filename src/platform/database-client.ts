import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import { z } from 'zod';

const connection = z.object({
  connectionString: z.string(),
  ssl: z.union([z.boolean(), z.object({ ca: z.string() })]),
});

interface ClientWish {
  /** The name by which an administrator finds the connection in pg_stat_activity. */
  readonly name: string;
  /** Milliseconds after which a silent database is given up, for the connection and for each statement. */
  readonly patience: number;
}

/** A connection to Strapi's database outside of its pool, not opened yet. */
export const createDatabaseClient = (
  strapi: Core.Strapi,
  { name, patience }: ClientWish,
): Client => {
  const settings = connection.parse(strapi.config.get('database.connection.connection'));
  return new Client({
    ...settings,
    application_name: name,
    keepAlive: true,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
};
