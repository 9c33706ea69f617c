import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { decodeRows, record, text } from '../../../lib/row';
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
  const answer = await client.query(
    `select indexname::text as name, 'index' as kind from pg_indexes where indexname like 'lectern\\_%'
     union all select name, 'migration' from strapi_migrations`,
  );
  const rows = decodeRows(answer, record({ name: text, kind: text }));
  const named = (wanted: string): string[] =>
    rows.flatMap(({ kind, name }) => (kind === wanted ? [name] : []));
  return { existingIndexes: named('index'), appliedMigrations: named('migration') };
};
