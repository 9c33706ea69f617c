import type { Client } from 'pg';
import {
  column,
  decodeRow,
  decodeRows,
  flag,
  json,
  listOf,
  orNull,
  recordOf,
  row,
  text,
} from '../../../lib/row';
import { readConnection, type Connected, type NeededObject } from '../contraction';
import type { SchemaObjects } from '../schema-objects';
import type { SchemaRecord } from '../standing';

/** What can be asked: a client of pg's. */
type Asked = Pick<Client, 'query'>;

/** What the newest release left; null where none did. */
export const readRecord = async (client: Asked): Promise<SchemaRecord | null> => {
  if (!(await hasTable(client, 'lectern_schema'))) return null;
  const answer = await client.query(
    'select release, fingerprint, minimum_release, objects, fields from lectern_schema',
  );
  return decodeRows(answer, RECORD)[0] ?? null;
};

const NAMES = json(recordOf(listOf(text)));
const RECORD = row<SchemaRecord>({
  release: text,
  fingerprint: text,
  minimumRelease: text,
  objects: NAMES,
  fields: NAMES,
});

/** Whether there is such a table yet. */
export const hasTable = async (client: Asked, table: string): Promise<boolean> =>
  decodeRow(
    await client.query('select to_regclass($1) is not null as is_there', [table]),
    column('is_there', flag),
  );

/** Remembers this release as the newest one, before everything that it needs is in place. */
export const writeRecord = async (
  client: Asked,
  { release, minimumRelease, objects, fields }: Omit<SchemaRecord, 'fingerprint'>,
): Promise<void> => {
  await client.query(
    `insert into lectern_schema (release, minimum_release, objects, fields) values ($1, $2, $3, $4)
     on conflict (is_only) do update set release = excluded.release, fingerprint = '',
       minimum_release = excluded.minimum_release, objects = excluded.objects,
       fields = excluded.fields, migrated_at = now()`,
    [release, minimumRelease, JSON.stringify(objects), JSON.stringify(fields)],
  );
  await rememberObjects(client, objects, release);
};

/** Remembers that a release needs these; '' is one that is not known, and what is known stays. */
export const rememberObjects = async (
  client: Asked,
  objects: SchemaObjects,
  release: string,
): Promise<void> => {
  const pairs = Object.entries(objects).flatMap(([table, columns]) =>
    ['', ...columns].map((column) => [table, column] as const),
  );
  await client.query(
    `insert into lectern_schema_objects (table_name, column_name, release)
     select table_name, column_name, $3 from unnest($1::text[], $2::text[]) needed (table_name, column_name)
     on conflict (table_name, column_name) do update
       set release = coalesce(nullif(excluded.release, ''), lectern_schema_objects.release)`,
    [pairs.map(([table]) => table), pairs.map(([, column]) => column), release],
  );
};

/** Everything is in place. Said of another release meanwhile, it stays unsaid. */
export const confirmRecord = async (
  client: Asked,
  { release, fingerprint }: Pick<SchemaRecord, 'release' | 'fingerprint'>,
): Promise<void> => {
  await client.query('update lectern_schema set fingerprint = $2 where release = $1', [
    release,
    fingerprint,
  ]);
};

/** Every table and column that a release ever needed. */
export const readRemembered = async (client: Asked): Promise<readonly NeededObject[]> => {
  const answer = await client.query(
    `select table_name as "table", nullif(column_name, '') as "column", release
     from lectern_schema_objects order by 1, 2`,
  );
  return decodeRows(answer, row({ table: text, column: orNull(text), release: text }));
};

/** The columns of all tables that there are. */
export const readObjects = async (client: Asked): Promise<SchemaObjects> => {
  const answer = await client.query(
    `select relname as name, coalesce(array_agg(attname::text) filter (where attname is not null), '{}') as columns
     from pg_class left join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
     where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') group by relname`,
  );
  const tables = decodeRows(answer, row({ name: text, columns: listOf(text) }));
  return Object.fromEntries(tables.map(({ name, columns }) => [name, columns]));
};

/** From now on only this release and later ones may run: what older ones need is gone. */
export const closeToOlder = async (
  client: Asked,
  release: string,
  gone: readonly NeededObject[],
): Promise<void> => {
  await client.query('update lectern_schema set minimum_release = $1', [release]);
  for (const { table, column } of gone) {
    await client.query(
      'delete from lectern_schema_objects where table_name = $1 and ($2::text is null or column_name = $2)',
      [table, column],
    );
  }
};

/** Everybody else who is connected to this database. */
export const readConnected = async (client: Asked): Promise<readonly Connected[]> => {
  const answer = await client.query(
    `select application_name as name, pid as process, coalesce(client_addr::text, 'this machine') as address
     from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and backend_type = 'client backend'`,
  );
  return decodeRows(answer, readConnection);
};
