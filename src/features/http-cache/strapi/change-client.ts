import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import { z } from 'zod';

const connection = z.object({
  connectionString: z.string(),
  ssl: z.union([z.boolean(), z.object({ ca: z.string() })]),
});

/** Milliseconds after which a silent database counts as away. */
const PATIENCE = 2_000;

/** The name by which an administrator finds the connection in pg_stat_activity. */
export const LISTENER_NAME = 'lectern-changes';

/** A connection to Strapi's database outside of its pool: LISTEN needs one of its own. */
export const createChangeClient = (strapi: Core.Strapi): Client => {
  const settings = connection.parse(strapi.config.get('database.connection.connection'));
  return new Client({
    ...settings,
    application_name: LISTENER_NAME,
    keepAlive: true,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  });
};
