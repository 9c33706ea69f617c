import { identifier, literal } from '../../lib/sql-text';
import type { TableShape } from './manifest';

/** One table, made in a schema of its own beside what is there. */
export interface TablePlan {
  readonly table: string;
  /** Before its rows come. */
  readonly create: readonly string[];
  /** Reads the rows from the client. */
  readonly copy: string;
}

export interface RestorePlan {
  readonly tables: readonly TablePlan[];
  /** When all rows are there: keys, indexes, and last what leads from table to table. */
  readonly complete: readonly string[];
  /** Sets the sequences, past every value that is in use. */
  readonly sequences: readonly string[];
}

/** The statements that make the tables of a backup in a schema; each is one statement. */
export const planRestore = (schema: string, tables: readonly TableShape[]): RestorePlan => ({
  tables: tables.map((table) => ({
    table: table.name,
    create: [
      ...table.sequences.map(
        ({ name, type }) => `create sequence ${quoted(schema, name)} as ${type}`,
      ),
      `create table ${quoted(schema, table.name)} (${table.columns.map((column) => columnOf(schema, table, column)).join(', ')})`,
      ...table.sequences.map(
        ({ name, column }) =>
          `alter sequence ${quoted(schema, name)} owned by ${quoted(schema, table.name, column)}`,
      ),
    ],
    copy: copyStatement('from stdin', table, schema),
  })),
  complete: [
    ...tables.flatMap((table) => constraintsOf(schema, table, ['p', 'u', 'c'])),
    ...tables.flatMap((table) =>
      table.indexes.map(
        ({ name, isUnique, definition }) =>
          `create ${isUnique ? 'unique ' : ''}index ${quoted(name)} on ${quoted(schema, table.name)} using ${definition}`,
      ),
    ),
    ...tables.flatMap((table) => constraintsOf(schema, table, ['f'])),
  ],
  sequences: tables.flatMap((table) =>
    table.sequences.map(({ name, column, value, isCalled }) => {
      const largest = `(select max(${quoted(column)}) from ${quoted(schema, table.name)})`;
      return (
        `select setval(${literal(quoted(schema, name))}, greatest(${value}, ${largest}), ` +
        `${String(isCalled)} or ${largest} is not null)`
      );
    }),
  ),
});

/** The same columns in the same order on both ways, whatever order a table has them in. */
export const copyStatement = (
  direction: 'to stdout' | 'from stdin',
  { name, columns }: Pick<TableShape, 'name' | 'columns'>,
  schema?: string,
): string => {
  const table = schema === undefined ? quoted(name) : quoted(schema, name);
  return `copy ${table} (${quotedList(columns.map(({ name }) => name))}) ${direction}`;
};

export const quoted = (...names: readonly string[]): string => names.map(identifier).join('.');

export const quotedList = (names: readonly string[]): string => names.map(identifier).join(', ');

const columnOf = (
  schema: string,
  { sequences }: TableShape,
  { name, type, isNotNull, fallback }: TableShape['columns'][number],
): string => {
  const sequence = sequences.find(({ column }) => column === name);
  const given =
    sequence === undefined ? fallback : `nextval(${literal(quoted(schema, sequence.name))})`;
  return `${quoted(name)} ${type}${given === null ? '' : ` default ${given}`}${isNotNull ? ' not null' : ''}`;
};

type Kind = TableShape['constraints'][number]['kind'];

const constraintsOf = (
  schema: string,
  { name: table, constraints }: TableShape,
  kinds: readonly Kind[],
): readonly string[] =>
  constraints
    .filter(({ kind }) => kinds.includes(kind))
    .map(
      ({ name, definition }) =>
        `alter table ${quoted(schema, table)} add constraint ${quoted(name)} ${definition}`,
    );
