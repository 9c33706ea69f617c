import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { textAt } from '../../../lib/record';
import type { RequiredSchema, SchemaState } from '../readiness';
import { CONTENT_TYPES } from '../../content/registry';

/** Milliseconds to wait for the database before it counts as away. */
const PATIENCE = 2_000;

/** The migrations in the project, and the unique index of every content type. */
export const requiredSchema = (strapi: Core.Strapi): RequiredSchema => ({
  migrations: readdirSync(join(strapi.dirs.app.root, 'database', 'migrations')).filter((name) =>
    name.endsWith('.sql'),
  ),
  indexes: CONTENT_TYPES.map(
    ({ uid }) => `lectern_${strapi.db.metadata.get(uid).tableName}_document_published_unique`,
  ),
});

/** Asks the database what it holds; null if it does not answer in two seconds. */
export const readSchemaState = async (strapi: Core.Strapi): Promise<SchemaState | null> => {
  try {
    const rows: unknown[] = await strapi.db
      .connection('pg_indexes')
      .select({ name: 'indexname', kind: strapi.db.connection.raw("'index'") })
      .whereLike('indexname', 'lectern\\_%')
      .unionAll(
        strapi.db
          .connection('strapi_migrations')
          .select('name', strapi.db.connection.raw("'migration'")),
      )
      .timeout(PATIENCE);
    const named = (kind: string) =>
      rows.filter((row) => textAt(row, 'kind') === kind).map((row) => textAt(row, 'name') ?? '');
    return { existingIndexes: named('index'), appliedMigrations: named('migration') };
  } catch {
    return null;
  }
};
