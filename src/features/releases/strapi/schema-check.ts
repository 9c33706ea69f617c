import type { Core } from '@strapi/strapi';
import { column, flag } from '../../../lib/row';
import type { ReadinessCheck } from '../../../platform/readiness-checks';
import type { SchemaKeeper } from '../../../platform/schema-keeper';

/** Milliseconds to wait for the answer. */
const PATIENCE = 2_000;

/**
 * Whether every table and column is there that this process needs, and nothing waits. A database that does not
 * answer is somebody else's to tell.
 */
export const schemaCheck = (strapi: Core.Strapi, keeper: SchemaKeeper): ReadinessCheck => {
  let needed: { readonly tables: string[]; readonly columns: string[] } | null = null;
  return async () => {
    if (keeper.isLacking) return false;
    needed ??= neededColumns(strapi);
    try {
      const rows: unknown = await strapi.db.connection
        .select(strapi.db.connection.raw(IS_MISSING, [needed.tables, needed.columns]))
        .timeout(PATIENCE);
      return !ONE_ANSWER(rows);
    } catch {
      return true;
    }
  };
};

const neededColumns = (strapi: Core.Strapi) => {
  const pairs = strapi.db.schema.schema.tables.flatMap(({ name, columns }) =>
    columns.map((column) => [name, column.name] as const),
  );
  return { tables: pairs.map(([table]) => table), columns: pairs.map(([, column]) => column) };
};

const ONE_ANSWER = column('0', column('is_missing', flag));

const IS_MISSING = `exists (
  select from unnest(?::text[], ?::text[]) needed (owner, name)
  where not exists (
    select from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = current_schema()::regnamespace and relname = owner
      and attname = name and not attisdropped
  )) as is_missing`;
