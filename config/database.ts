import { readFileSync } from 'node:fs';
import type { Core } from '@strapi/strapi';

type Environment = Core.Config.Shared.ConfigParams['env'];

/** PostgreSQL, external or embedded: whoever starts the process has put its address in DATABASE_URL. */
const database = ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    client: 'postgres',
    connection: { connectionString: env('DATABASE_URL'), ssl: tls(env) },
    pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
    acquireConnectionTimeout: 10_000,
  },
});

/** Encrypted and verified where DATABASE_SSL asks for it; never encrypted without verifying. */
const tls = (env: Environment) => {
  if (!env.bool('DATABASE_SSL', false)) return false;
  const authority = env('DATABASE_SSL_CA_FILE', '');
  return authority === '' ? true : { ca: readFileSync(authority, 'utf8') };
};

export default database;
