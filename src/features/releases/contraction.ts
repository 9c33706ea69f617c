import { compareReleases } from '../../lib/release-order';
import { number, row, text, withDefault, type Decoded } from '../../lib/row';
import { identifier } from '../../lib/sql-text';
import { nameOf, type SchemaObject, type SchemaObjects } from './schema-objects';

/** A table or a column that a release needed. */
export interface NeededObject extends SchemaObject {
  /** The last release that needed it. */
  readonly release: string;
}

/** What is in the database for a release that is no more: this one does not need it. A table stands for its columns. */
export const unneededObjects = (
  remembered: readonly NeededObject[],
  { own, there }: Readonly<Record<'own' | 'there', SchemaObjects>>,
): readonly NeededObject[] =>
  remembered.filter(({ table, column }) => {
    const [found, needed] = [there[table], own[table]];
    if (found === undefined) return false;
    if (column === null) return needed === undefined;
    return needed !== undefined && found.includes(column) && !needed.includes(column);
  });

/** Statements that drop exactly these, tables together, since they refer to each other. */
export const contraction = (objects: readonly SchemaObject[]): readonly string[] => {
  const tables = objects.flatMap(({ table, column }) => (column === null ? [table] : []));
  const columns = objects.flatMap(({ table, column }) =>
    column === null
      ? []
      : [`alter table ${identifier(table)} drop column if exists ${identifier(column)}`],
  );
  if (tables.length === 0) return columns;
  return [...columns, `drop table if exists ${tables.map(identifier).join(', ')}`];
};

/** Somebody who is connected to the database. */
export const readConnection = row({ name: withDefault(text, ''), process: number, address: text });

export type Connected = Decoded<typeof readConnection>;

export const APPLICATION = 'lectern/';

/** Those that may be servers of an older release: such as say so, and such as say nothing. */
export const olderReleases = (connected: readonly Connected[], own: string): readonly Connected[] =>
  connected.filter(
    ({ name }) =>
      name === '' ||
      (name.startsWith(APPLICATION) && compareReleases(name.slice(APPLICATION.length), own) < 0),
  );

/** `publications.edition (last needed by 0.2.0)` */
export const describeNeeded = (object: NeededObject): string =>
  `${nameOf(object)} (last needed by ${object.release || 'an earlier release'})`;
