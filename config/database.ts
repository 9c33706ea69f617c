import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

type Environment = Core.Config.Shared.ConfigParams['env'];

/** PostgreSQL, external or embedded: whoever starts the process has put its address in DATABASE_URL. */
const database = ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    client: 'postgres',
    connection: {
      connectionString: env('DATABASE_URL'),
      ssl: tls(env),
      application_name: `lectern/${release()}`,
    },
    pool: {
      min: env.int('DATABASE_POOL_MIN', 2),
      max: env.int('DATABASE_POOL_MAX', 10),
      afterCreate: endAbandonedStatements,
    },
    acquireConnectionTimeout: 10_000,
  },
  // What a release does not know is another release's: nothing is dropped by starting one.
  settings: { forceMigration: false },
});

/** By which others see in pg_stat_activity what runs beside them. */
const release = (): string => {
  // From the sources, or from dist.
  const files = ['..', '../..'].map((folder) => join(__dirname, folder, 'package.json'));
  const file = files.find((name) => existsSync(name)) ?? '';
  const description: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return String(Reflect.get(Object(description), 'version'));
};

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
