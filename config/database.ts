import { readFileSync } from 'node:fs';
import type { Core } from '@strapi/strapi';

type Environment = Core.Config.Shared.ConfigParams['env'];

/** PostgreSQL, external or embedded: whoever starts the process has put its address in DATABASE_URL. */
const database = ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    client: 'postgres',
    connection: { connectionString: env('DATABASE_URL'), ssl: tls(env) },
    pool: {
      min: env.int('DATABASE_POOL_MIN', 2),
      max: env.int('DATABASE_POOL_MAX', 10),
      afterCreate: endAbandonedStatements,
    },
    acquireConnectionTimeout: 10_000,
  },
});

/** A connection of pg's, as the pool hands it over. */
interface Connection {
  query(text: string, done: () => void): unknown;
}

/**
 * Lets PostgreSQL end a statement whose client is gone within a second: one that was given up for taking too
 * long would go on for minutes. A pooler that does not take the setting is used without it.
 */
const endAbandonedStatements = (
  connection: Connection,
  done: (error: null, connection: Connection) => void,
): void => {
  connection.query("set client_connection_check_interval = '1s'", () => {
    done(null, connection);
  });
};

/** Encrypted and verified where DATABASE_SSL asks for it; never encrypted without verifying. */
const tls = (env: Environment) => {
  if (!env.bool('DATABASE_SSL', false)) return false;
  const authority = env('DATABASE_SSL_CA_FILE', '');
  return authority === '' ? true : { ca: readFileSync(authority, 'utf8') };
};

export default database;
