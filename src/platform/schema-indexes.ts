import type { Client } from 'pg';
import { textAt } from '../lib/record';
import { column, decodeRow, decodeRows, flag, row, text } from '../lib/row';
import type { IndexWish, SchemaStep } from '../lib/schema-wishes';
import { identifier } from '../lib/sql-text';
import type { SchemaTask } from './schema-task';

/** Bytes of a name that PostgreSQL keeps. */
const LONGEST_NAME = 63;

/** By which PostgreSQL knows it. */
export const storedName = ({ name }: Pick<IndexWish, 'name'>): string =>
  name.slice(0, LONGEST_NAME);

/** What there is of an index: a broken one is what an interrupted `create index concurrently` leaves. */
export type IndexState = 'there' | 'broken' | 'missing';

const indexText = (wish: IndexWish, manner: '' | 'concurrently '): string =>
  `create ${wish.isUnique ? 'unique ' : ''}index ${manner}if not exists ${identifier(wish.name)} on ${identifier(wish.table)} ${wish.definition}`;

export const nameOfIndex = ({ name, table }: FormerIndex): string => `index ${name} of ${table}`;

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
  const answer = await client.query(STATES, [wishes.map(storedName)]);
  const found = decodeRows(answer, row({ name: text, isValid: flag }));
  const states = new Map(found.map(({ name, isValid }) => [name, isValid]));
  return wishes.flatMap((wish) => {
    const isValid = states.get(storedName(wish));
    if (isValid === true) return [];
    return [{ ...wish, state: isValid === undefined ? ('missing' as const) : ('broken' as const) }];
  });
};

/** Indexes whose names begin alike, as no others of this release do. */
export interface IndexFamily {
  /** What their names begin with. */
  readonly name: string;
  readonly wishes: readonly IndexWish[];
}

/** An index that a former release made. */
type FormerIndex = Pick<IndexWish, 'name' | 'table'>;

/**
 * What drops the indexes of a family that nobody wishes for any more, by names for people.
 * @param isWished asked once everybody has wished: another family may begin in the same way
 */
export const removalsOf = async (
  client: Client,
  { name: family, wishes }: IndexFamily,
  isWished: (name: string) => boolean,
): Promise<readonly (readonly [string, SchemaTask])[]> => {
  const answer = await client.query(FORMER, [family, wishes.map(storedName)]);
  return decodeRows(answer, row<FormerIndex>({ name: text, table: text })).map((former) => [
    `removal of ${nameOfIndex(former)}`,
    {
      attempt: async (later) => (isWished(former.name) ? null : removeIndex(later, former, wishes)),
      said: '',
      isOptional: true,
    },
  ]);
};

const FORMER = `select index.relname as name, owner.relname as "table"
  from pg_index join pg_class index on index.oid = indexrelid join pg_class owner on owner.oid = indrelid
  where index.relnamespace = current_schema()::regnamespace and not indisunique
    and starts_with(index.relname::text, $1) and index.relname::text <> all($2::text[]) order by 1`;

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
 * @returns what it waits for; null when it is there
 */
export const makeIndex = async (client: Client, wish: IndexWish): Promise<string | null> => {
  if ((await missingIndexes(client, [wish])).length === 0) return null;
  return whatFails(async () => {
    await drop(client, wish);
    await client.query(indexText(wish, 'concurrently '));
  });
};

/**
 * Drops an index in the same manner. Until all that are wished for are in place, those before them serve.
 * @returns what it waits for; null when it is gone
 */
const removeIndex = async (
  client: Client,
  former: FormerIndex,
  wishes: readonly IndexWish[],
): Promise<string | null> => {
  const [missing] = await missingIndexes(client, wishes);
  return missing ? nameOfIndex(missing) : whatFails(() => drop(client, former));
};

const drop = async (client: Client, { name }: FormerIndex): Promise<void> => {
  await client.query(`drop index concurrently if exists ${identifier(name)}`);
};

const whatFails = async (work: () => Promise<void>): Promise<string | null> => {
  try {
    await work();
    return null;
  } catch (error) {
    return textAt(error, 'message') ?? 'a reason that nobody gave';
  }
};
