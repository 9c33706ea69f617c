import type { Knex } from 'knex';
import { column, row, decodeRow, text, withDefault } from '../../../lib/row';

/** Tables of which one wants to know that somebody else has written. */
export interface WatchedTables {
  readonly content: readonly string[];
  /** Of these, only new rows of others count: one's own updates are many, and nobody deletes. */
  readonly growing: readonly string[];
}

/** What tables hold that is not one's own. */
export interface Others {
  /** How many rows are older than the horizon: fewer, as soon as one was changed or removed. */
  readonly old: string;
  /** How many rows others have written since, and the sum of who did. */
  readonly fresh: string;
}

/** From which transaction on rows count as new (its number without the epoch), and what there was then. */
export interface Horizon {
  readonly xid: string;
  readonly others: Others;
}

/** Which transaction this is, as rows tell by whom they were written. Begins to count as one that writes. */
export const readOwnXid = async (trx: Knex.Transaction): Promise<string> => {
  return decodeRow(await trx.raw('select pg_current_xact_id()::xid::text as xid'), XID);
};

const XID = column('xid', text);

/** The oldest transaction that is under way: whatever is not to be seen yet was written by it or a later one. */
export const readHorizon = async (
  trx: Knex.Transaction,
  tables: WatchedTables,
  own: readonly string[],
): Promise<Horizon> => {
  const answer: unknown = await trx.raw(
    'select pg_snapshot_xmin(pg_current_snapshot())::xid::text as xid',
  );
  const xid = decodeRow(answer, XID);
  return { xid, others: await readOthers(trx, tables, { xid, own }) };
};

/** What others have written since the horizon; `own` are the transactions that are not theirs. One pass a table. */
export const readOthers = async (
  trx: Knex.Transaction,
  { content, growing }: WatchedTables,
  { xid, own }: { readonly xid: string; readonly own: readonly string[] },
): Promise<Others> => {
  // The parameters are said again for each, so that PostgreSQL sees constants and hashes the long list.
  const isNew = 'age(xmin) <= age(?::text::xid)';
  const isOthers = `${isNew} and xmin::text <> all(string_to_array(?::text, ','))`;
  const tables = [...content, ...growing];
  const counts = tables.map(
    (_, place) => `select ${place} as place, count(*) filter (where not ${isNew}) as old,
        count(*) filter (where ${isOthers}) as fresh,
        sum(xmin::text::bigint) filter (where ${isOthers}) as writers
      from ??`,
  );
  const list = own.join(',');
  const answer: unknown = await trx.raw(
    `select string_agg(old::text, ' ' order by place) filter (where place < ?) as old,
       string_agg(concat_ws('/', fresh, writers), ' ' order by place) as fresh
     from (${counts.join(' union all ')}) counted`,
    [content.length, ...tables.flatMap((table) => [xid, xid, list, xid, list, table])],
  );
  return decodeRow(answer, OTHERS);
};

const OTHERS = row<Others>({ old: withDefault(text, ''), fresh: withDefault(text, '') });
