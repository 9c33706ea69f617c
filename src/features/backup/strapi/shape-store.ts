import type { Client } from 'pg';
import {
  column,
  decodeRow,
  decodeRows,
  flag,
  manyOf,
  number,
  oneOf,
  orNull,
  record,
  text,
  withDefault,
  type Decoded,
  type Fields,
} from '../../../lib/row';
import { isPlain } from '../definition';
import type { TableShape } from '../manifest';
import { quoted } from '../restore-plan';

/** Every ordinary table of the schema that the connection works in. */
export const readTableNames = async (client: Client): Promise<readonly string[]> => {
  const answer = await client.query(
    `select relname as name from pg_class
     where relkind = 'r' and relnamespace = current_schema()::regnamespace order by 1`,
  );
  return decodeRows(answer, NAME);
};

const NAME = column('name', text);

/** The tables that a release ever needed: by its own ledger, and as Strapi last saw them. */
export const readNeededNames = async (
  client: Client,
  there: readonly string[],
): Promise<readonly string[]> => {
  const sources = [
    {
      table: 'lectern_schema_objects',
      query: 'select distinct table_name as name from lectern_schema_objects',
    },
    {
      table: 'strapi_database_schema',
      query: `select distinct item ->> 'name' as name from strapi_database_schema, json_array_elements(schema::json -> 'tables') item`,
    },
  ].filter(({ table }) => there.includes(table));
  const names: string[] = [];
  for (const { query } of sources) {
    names.push(...decodeRows(await client.query(query), NAME));
  }
  return names;
};

/** How these tables are made, as PostgreSQL itself would write it down. */
export const readShapes = async (
  client: Client,
  tables: readonly string[],
): Promise<readonly TableShape[]> => {
  const shapes = decodeRows(await client.query(SHAPES, [tables]), SHAPE);
  const values = await readSequences(
    client,
    shapes.flatMap(({ sequences }) => sequences.map(({ name }) => name)),
  );
  return shapes.map((shape) => ({
    ...shape,
    indexes: shape.indexes.filter(isOfTheProduct),
    sequences: shape.sequences.map((sequence) => ({
      ...sequence,
      ...(values.get(sequence.name) ?? { value: '1', isCalled: false }),
    })),
  }));
};

const SHAPES = `with owned as (
    select oid, relname from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname = any($1)
  )
  select relname as name,
    (select json_agg(json_build_object('name', attname, 'isNotNull', attnotnull,
        'type', case when attgenerated::text = '' then '' else 'generated ' end || format_type(atttypid, atttypmod),
        'fallback', case when sequence.oid is null then pg_get_expr(adbin, adrelid) end) order by attnum)
      from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
      left join lateral (select objid as oid from pg_depend join pg_class on pg_class.oid = objid and relkind = 'S'
        where refobjid = attrelid and refobjsubid = attnum and deptype in ('a', 'i') limit 1) sequence on true
      where attrelid = owned.oid and attnum > 0 and not attisdropped) as columns,
    (select json_agg(json_build_object('name', conname, 'kind', contype, 'definition', pg_get_constraintdef(oid)) order by conname)
      from pg_constraint where conrelid = owned.oid and contype in ('p', 'u', 'c', 'f')) as constraints,
    (select json_agg(json_build_object('name', made.relname, 'isUnique', indisunique,
        'definition', substring(pg_get_indexdef(indexrelid) from ' USING (.*)$')) order by made.relname)
      from pg_index join pg_class made on made.oid = indexrelid
      where indrelid = owned.oid and indisvalid
        and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))) as indexes,
    (select json_agg(json_build_object('name', made.relname, 'column', attname, 'type', seqtypid::regtype::text) order by attnum)
      from pg_depend join pg_class made on made.oid = objid and relkind = 'S' join pg_sequence on seqrelid = objid
      join pg_attribute on attrelid = refobjid and attnum = refobjsubid
      where refobjid = owned.oid and deptype in ('a', 'i')) as sequences
  from owned order by relname`;

/** Where PostgreSQL has nothing to list, it says null. */
const listed = <Row extends object>(fields: Fields<Row>) => manyOf(record(fields));

const SHAPE = record({
  name: text,
  columns: listed({ name: text, type: text, isNotNull: flag, fallback: orNull(text) }),
  constraints: listed({ name: text, kind: oneOf(['p', 'u', 'c', 'f']), definition: text }),
  indexes: listed({ name: text, isUnique: flag, definition: text }),
  sequences: listed({
    name: text,
    column: text,
    type: oneOf(['smallint', 'integer', 'bigint']),
  }),
});

/**
 * Indexes that call functions are somebody's own, and are left to them. Those in the order of a language are left to the
 * start, which makes them of the collations that the database has then.
 */
const isOfTheProduct = ({ definition, isUnique }: TableShape['indexes'][number]): boolean =>
  isPlain(definition) && (isUnique || !definition.includes(' COLLATE '));

const readSequences = async (
  client: Client,
  names: readonly string[],
): Promise<ReadonlyMap<string, { readonly value: string; readonly isCalled: boolean }>> => {
  if (names.length === 0) return new Map();
  const answer = await client.query(
    names
      .map(
        (name, index) =>
          `select ${index} as place, last_value::text as value, is_called as "isCalled" from ${quoted(name)}`,
      )
      .join(' union all '),
  );
  const states = decodeRows(answer, record({ place: number, value: text, isCalled: flag }));
  return new Map(states.map(({ place, ...state }) => [names[place] ?? '', state]));
};

/** What the newest release left word of, and what the server is. */
export const readOrigin = async (
  client: Client,
  there: readonly string[],
): Promise<Decoded<typeof ORIGIN>> => {
  const record = there.includes('lectern_schema')
    ? 'select release, fingerprint from lectern_schema'
    : `select '0.0.0' as release, '' as fingerprint`;
  const answer = await client.query(
    `select record.*, current_setting('server_version') as postgres from (select) nothing left join (${record}) record on true`,
  );
  return decodeRow(answer, ORIGIN);
};

// A release that stopped half-way left an empty record.
const ORIGIN = record({
  release: withDefault(text, '0.0.0'),
  fingerprint: withDefault(text, ''),
  postgres: text,
});
