import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { textAt } from '../../../lib/record';
import { tableOf } from '../../../platform/stored-schema';
import { CONTENT_TYPES } from '../../content/registry';
import type { RequiredSchema } from '../readiness';

/** The migrations in the project, and the unique index of every content type. */
export const requiredSchema = (strapi: Core.Strapi): RequiredSchema => ({
  migrations: readdirSync(join(strapi.dirs.app.root, 'database', 'migrations')).filter((name) =>
    name.endsWith('.sql'),
  ),
  indexes: CONTENT_TYPES.map(
    ({ uid }) => `lectern_${tableOf(strapi, uid)}_document_published_unique`,
  ),
});

/** Asks the database what it holds. */
export const readSchemaState = async (client: Client) => {
  const { rows } = await client.query<Record<string, unknown>>(
    `select indexname::text as name, 'index' as kind from pg_indexes where indexname like 'lectern\\_%'
     union all select name, 'migration' from strapi_migrations`,
  );
  const named = (kind: string): string[] =>
    rows.filter((row) => textAt(row, 'kind') === kind).map((row) => textAt(row, 'name') ?? '');
  return { existingIndexes: named('index'), appliedMigrations: named('migration') };
};
