import type { Client } from 'pg';
import { isRecord, numberAt, textAt, valueAt } from '../../../lib/record';
import type { Connected, NeededObject } from '../contraction';
import type { SchemaObjects, TypeFields } from '../schema-objects';
import type { SchemaRecord } from '../standing';

/** What can be asked: a client of pg's. */
type Asked = Pick<Client, 'query'>;

/** What the newest release left; null where none did. */
export const readRecord = async (client: Asked): Promise<SchemaRecord | null> => {
  const { rows: found }: { rows: unknown[] } = await client.query(
    `select to_regclass('lectern_schema') is not null as is_there`,
  );
  if (valueAt(found[0], 'is_there') !== true) return null;
  const { rows }: { rows: unknown[] } = await client.query(
    'select release, fingerprint, minimum_release, objects, fields from lectern_schema',
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    release: textAt(row, 'release') ?? '',
    fingerprint: textAt(row, 'fingerprint') ?? '',
    minimumRelease: textAt(row, 'minimum_release') ?? '',
    objects: listsOf(valueAt(row, 'objects')),
    fields: listsOf(valueAt(row, 'fields')),
  };
};

/** Strapi lets its driver leave JSON as it is written. */
const listsOf = (given: unknown): Readonly<Record<string, readonly string[]>> => {
  const value: unknown = typeof given === 'string' ? JSON.parse(given) : given;
  return Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).map(([name, list]) => [
      name,
      Array.isArray(list) ? list.map(String) : [],
    ]),
  );
};

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

/** The fields that the newest release's types have. */
export const fieldsIn = (row: unknown): TypeFields => listsOf(valueAt(row, 'fields'));

/** Every table and column that a release ever needed. */
export const readRemembered = async (client: Asked): Promise<readonly NeededObject[]> => {
  const { rows }: { rows: unknown[] } = await client.query(
    `select table_name, nullif(column_name, '') as column_name, release
     from lectern_schema_objects order by 1, 2`,
  );
  return rows.map((row) => ({
    table: textAt(row, 'table_name') ?? '',
    column: textAt(row, 'column_name'),
    release: textAt(row, 'release') ?? '',
  }));
};

/** The columns of all tables that there are. */
export const readObjects = async (client: Asked): Promise<SchemaObjects> => {
  const { rows }: { rows: unknown[] } = await client.query(
    `select relname as name, coalesce(array_agg(attname::text) filter (where attname is not null), '{}') as columns
     from pg_class left join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
     where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') group by relname`,
  );
  return listsOf(
    Object.fromEntries(rows.map((row) => [textAt(row, 'name') ?? '', valueAt(row, 'columns')])),
  );
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
  const { rows }: { rows: unknown[] } = await client.query(
    `select application_name as name, pid, coalesce(client_addr::text, 'this machine') as address
     from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and backend_type = 'client backend'`,
  );
  return rows.map((row) => ({
    name: textAt(row, 'name') ?? '',
    process: numberAt(row, 'pid') ?? 0,
    address: textAt(row, 'address') ?? '',
  }));
};
