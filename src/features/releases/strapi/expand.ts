import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { valueAt } from '../../../lib/record';
import type { IndexWish, SchemaStep } from '../../../lib/schema-wishes';
import { identifier } from '../../../lib/sql-text';
import { StartRefused } from '../../../platform/start-refused';
import { columnChange, refusedChange, type ColumnShape } from '../expansion';

type SchemaProvider = Core.Strapi['db']['schema'];
type Tables = Awaited<ReturnType<SchemaProvider['schemaDiff']['diff']>>['diff']['tables'];
type TableDiff = Tables['updated'][number];
type Column = TableDiff['columns']['added'][number];
type Index = TableDiff['indexes']['added'][number];
type ForeignKey = TableDiff['foreignKeys']['added'][number];

/** What is to be made, in this order. */
export interface Expansion {
  readonly newTables: Tables['added'];
  readonly steps: readonly SchemaStep[];
  readonly indexes: readonly IndexWish[];
}

/**
 * What a release adds to a database: tables, columns, keys, indexes. Strapi's own synchronization would also drop
 * what the release does not know, and change types whatever becomes of the values. Throws StartRefused.
 */
export const expansionOf = (strapi: Core.Strapi, { tables, there }: Comparison): Expansion => {
  const shapes = new Map(there.tables.map(({ name, columns }) => [name, columns]));
  return {
    newTables: tables.added,
    steps: tables.updated.flatMap((table) => stepsOf(strapi, table, shapes.get(table.name) ?? [])),
    indexes: tables.updated.flatMap(({ name, indexes }) =>
      indexes.added.map((index) => wishOf(name, index)),
    ),
  };
};

type Schema = SchemaProvider['schema'];

/** What is in the database, and in which tables it differs from what this release has. */
export interface Comparison {
  readonly there: Schema;
  readonly tables: Tables;
}

/** By Strapi's own comparison. @param previousSchema of the release that synchronized last, if one did */
export const compareSchemas = async (
  { db: { schema, dialect } }: Core.Strapi,
  previousSchema: Schema | undefined,
): Promise<Comparison> => {
  const there = await dialect.schemaInspector.getSchema();
  const { diff } = await schema.schemaDiff.diff({
    databaseSchema: there,
    userSchema: schema.schema,
    ...(previousSchema ? { previousSchema } : {}),
  });
  return { there, tables: diff.tables };
};

const stepsOf = (
  strapi: Core.Strapi,
  table: TableDiff,
  there: readonly ColumnShape[],
): SchemaStep[] => {
  const { columns, foreignKeys } = table;
  const step = (name: string, change: (builder: Knex.AlterTableBuilder) => void): SchemaStep => ({
    name: `${name} of ${table.name}`,
    table: table.name,
    statements: [strapi.db.connection.schema.alterTable(table.name, change).toString()],
  });
  const additions = columns.added.map((column) =>
    step(`column ${column.name}`, (builder) => {
      addColumn(strapi, builder, column);
    }),
  );
  const changes = columns.updated.flatMap(({ object: wanted }) => {
    const found = there.find(({ name }) => name === wanted.name);
    return found ? changesOf(table.name, found, wanted) : [];
  });
  const keys = foreignKeys.added.map((key) =>
    step(`foreign key ${key.name}`, (builder) => {
      addForeignKey(builder, key);
    }),
  );
  return [...additions, ...changes, ...keys, ...relaxations(table, columns.removed)];
};

/** As Strapi makes them, except that rows of an older release may leave them empty. */
const addColumn = (strapi: Core.Strapi, builder: Knex.AlterTableBuilder, column: Column): void => {
  const method: unknown = Reflect.get(builder, column.type);
  if (typeof method !== 'function') throw new Error(`Strapi has a new type: ${column.type}`);
  // Knex's builder has a method for each of Strapi's types.
  const added = method.call(builder, column.name, ...(column.args ?? [])) as Knex.ColumnBuilder;
  const value = defaultOf(strapi, column);
  if (value === null) {
    added.nullable();
    return;
  }
  added.defaultTo(value);
  if (column.notNullable === true) added.notNullable();
};

/** Strapi writes a default as a value, or as a value and what Knex is to know of it. */
const defaultOf = (strapi: Core.Strapi, column: Column): Knex.Value | Knex.Raw | null => {
  const given: unknown = column.defaultTo ?? null;
  const [value, options] = Array.isArray(given) ? (given as readonly unknown[]) : [given];
  if (valueAt(options, 'isRaw') === true) return strapi.db.connection.raw(String(value));
  return isPlain(value) ? value : null;
};

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

const addForeignKey = (builder: Knex.AlterTableBuilder, key: ForeignKey): void => {
  const { name, columns, referencedColumns, referencedTable, onDelete, onUpdate } = key;
  const added = builder
    .foreign(columns, name)
    .references(referencedColumns)
    .inTable(referencedTable);
  if (onDelete) added.onDelete(onDelete);
  if (onUpdate) added.onUpdate(onUpdate);
};

const changesOf = (table: string, there: ColumnShape, wanted: ColumnShape): SchemaStep[] => {
  const change = columnChange(there, wanted);
  if (change.kind === 'refuse') {
    throw new StartRefused(refusedChange(table, wanted.name, change));
  }
  const type = wanted.type === 'bigInteger' ? 'bigint' : 'text';
  const alter = `alter table ${identifier(table)} alter column ${identifier(wanted.name)}`;
  const statements = [
    ...(change.kind === 'widen' ? [`${alter} type ${type}`] : []),
    ...(there.notNullable === true && wanted.notNullable !== true && wanted.name !== 'id'
      ? [`${alter} drop not null`]
      : []),
  ];
  return statements.length === 0
    ? []
    : [{ name: `column ${wanted.name} of ${table}`, table, statements }];
};

/** What this release does not know must not refuse its rows: columns that want a value, and values that are unique. */
const relaxations = (
  { name: table, indexes }: TableDiff,
  removed: readonly Column[],
): SchemaStep[] => [
  ...removed
    .filter(({ notNullable, defaultTo }) => notNullable === true && defaultTo === null)
    .map(({ name }) => ({
      name: `empty values in ${name} of ${table}`,
      table,
      statements: [
        `alter table ${identifier(table)} alter column ${identifier(name)} drop not null`,
      ],
    })),
  ...indexes.removed
    .filter(({ type }) => type === 'unique')
    .map(({ name }) => ({
      name: `doubles in ${name} of ${table}`,
      table,
      statements: [
        `alter table ${identifier(table)} drop constraint if exists ${identifier(name)}`,
        `drop index if exists ${identifier(name)}`,
      ],
    })),
];

const wishOf = (table: string, { name, columns, type }: Index): IndexWish => ({
  name,
  table,
  isUnique: type === 'unique',
  definition: `(${columns.map(identifier).join(', ')})`,
});
