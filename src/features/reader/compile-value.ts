import { columnSql } from './compile-scope';
import type { ColumnField } from './read-node';
import type { Column, ColumnKind } from './schema-description';
import { literal } from './sql-text';

/** A column as it stands in the JSON: ISO times in UTC, large integers as text, as Strapi writes them. */
export const compileValue = (
  { alias, column, timeZone }: { alias: string; column: Column; timeZone: string },
  names: ColumnField['names'] = {},
): string => {
  const sql = columnSql(alias, column.column);
  const write: Partial<Record<ColumnKind, string>> = {
    datetime: `to_char(${inUtc(sql, timeZone)}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    biginteger: `${sql}::text`,
    // Strapi hands a JSON text over as it is stored, with its quotes.
    json: `case when jsonb_typeof(${sql}) = 'string' then to_jsonb(${sql}::text) else ${sql} end`,
    enumeration: renamed(sql, names),
  };
  return write[column.kind] ?? sql;
};

const inUtc = (sql: string, timeZone: string): string =>
  timeZone === 'UTC' ? sql : `${sql} at time zone ${literal(timeZone)} at time zone 'UTC'`;

const renamed = (sql: string, names: Readonly<Record<string, string>>): string => {
  const cases = Object.entries(names).map(
    ([stored, shown]) => ` when ${literal(stored)} then ${literal(shown)}`,
  );
  return cases.length === 0 ? sql : `case ${sql}${cases.join('')} else ${sql} end`;
};
