import type { Client } from 'pg';
import { column, decodeRow, decodeRows, flag, row, text } from '../lib/row';
import { identifier } from '../lib/sql-text';
import type { SchemaStep } from './polite-change';

/** An index of ours on a table of Strapi's. It is known by its name. */
export interface IndexWish {
  readonly name: string;
  readonly table: string;
  readonly isUnique: boolean;
  /** What follows the name of the table: `(slug) where published_at is not null`. */
  readonly definition: string;
}

/** Bytes of a name that PostgreSQL keeps. */
const LONGEST_NAME = 63;

/** What there is of an index: a broken one is what an interrupted `create index concurrently` leaves. */
export type IndexState = 'there' | 'broken' | 'missing';

export const indexText = (wish: IndexWish, manner: '' | 'concurrently '): string =>
  `create ${wish.isUnique ? 'unique ' : ''}index ${manner}if not exists ${identifier(wish.name)} on ${identifier(wish.table)} ${wish.definition}`;

export const nameOfIndex = ({ name, table }: IndexWish): string => `index ${name} of ${table}`;

/** An index on a table without rows, which takes no time to make. */
export const indexStep = (wish: IndexWish): SchemaStep => ({
  name: nameOfIndex(wish),
  table: wish.table,
  statements: [indexText(wish, '')],
});

/** The wishes that are not in place. */
export const missingIndexes = async (
  client: Client,
  wishes: readonly IndexWish[],
): Promise<readonly (IndexWish & { readonly state: Exclude<IndexState, 'there'> })[]> => {
  const answer = await client.query(STATES, [
    wishes.map(({ name }) => name.slice(0, LONGEST_NAME)),
  ]);
  const found = decodeRows(answer, row({ name: text, isValid: flag }));
  const states = new Map(found.map(({ name, isValid }) => [name, isValid]));
  return wishes.flatMap((wish) => {
    const isValid = states.get(wish.name.slice(0, LONGEST_NAME));
    if (isValid === true) return [];
    return [{ ...wish, state: isValid === undefined ? ('missing' as const) : ('broken' as const) }];
  });
};

const STATES = `select relname as name, indisvalid as is_valid
  from pg_index join pg_class on pg_class.oid = indexrelid
  where relnamespace = current_schema()::regnamespace and relname = any($1)`;

export const isEmpty = async (client: Client, table: string): Promise<boolean> => {
  const answer = await client.query(
    `select not exists (select from ${identifier(table)}) as is_empty`,
  );
  return decodeRow(answer, column('is_empty', flag));
};

/**
 * Makes an index beside those who read and write the table. It waits for every transaction that began before it,
 * a dump as well, and stops nobody. Interrupted, it leaves a broken index behind.
 */
export const makeBesideOthers = async (client: Client, wish: IndexWish): Promise<void> => {
  await client.query(`drop index concurrently if exists ${identifier(wish.name)}`);
  await client.query(indexText(wish, 'concurrently '));
};
