import { literal } from '../../../lib/sql-text';
import type { ColumnField } from '../request/node';
import type { Column, ColumnKind } from '../schema/description';
import { columnSql } from './scope';

/** A column as it stands in the JSON: ISO times in UTC, large integers as text, as Strapi writes them. */
export const compileValue = (
  { alias, column, timeZone }: { alias: string; column: Column; timeZone: string },
  { names = {}, as }: Pick<ColumnField, 'names' | 'as'> = {},
): string => {
  const sql = columnSql(alias, column.column);
  if (as) return WRITTEN_AS[as](sql);
  const write: Partial<Record<ColumnKind, string>> = {
    datetime: `to_char(${inUtc(sql, timeZone)}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    biginteger: `${sql}::text`,
    // Strapi hands a JSON text over as it is stored, with its quotes.
    json: `case when jsonb_typeof(${sql}) = 'string' then to_jsonb(${sql}::text) else ${sql} end`,
    enumeration: renamed(sql, names),
  };
  return write[column.kind] ?? sql;
};

/** A number beyond 2^53 stays text: JSON readers would round it. */
const WRITTEN_AS: Readonly<Record<NonNullable<ColumnField['as']>, (sql: string) => string>> = {
  text: (sql) => `${sql}::text`,
  number: (sql) =>
    `case when abs(${sql}) <= ${Number.MAX_SAFE_INTEGER} then to_json(${sql}) else to_json(${sql}::text) end`,
  milliseconds: (sql) => `to_char(${sql}, 'HH24:MI:SS.MS')`,
};

const inUtc = (sql: string, timeZone: string): string =>
  timeZone === 'UTC' ? sql : `${sql} at time zone ${literal(timeZone)} at time zone 'UTC'`;

const renamed = (sql: string, names: Readonly<Record<string, string>>): string => {
  const cases = Object.entries(names).map(
    ([stored, shown]) => ` when ${literal(stored)} then ${literal(shown)}`,
  );
  return cases.length === 0 ? sql : `case ${sql}${cases.join('')} else ${sql} end`;
};
