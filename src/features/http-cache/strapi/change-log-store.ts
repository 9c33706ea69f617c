import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Client } from 'pg';
import {
  decodeRow,
  decodeRows,
  flag,
  oneOf,
  orNull,
  row,
  text,
  withDefault,
  type Decoded,
} from '../../../lib/row';
import type { Change } from '../change';

/** A point in the history of a database: the transactions that were over when it was taken. */
export type Position = Decoded<typeof POSITION_ROW>;

export interface CaughtUp {
  readonly position: Position;
  readonly changes: readonly Change[];
  /** The log tells of another database, or of another past of this one: it must be begun anew. */
  readonly isForeign: boolean;
}

/** Past as many changes at once, dropping everything is cheaper than telling them apart. */
const MOST_CHANGES = 20_000;

const EVERYTHING: readonly Change[] = [{ kind: 'everything' }];

/** So many of the newest rows stay when old ones are deleted. A past that differs only in older ones is not seen. */
const WITNESSES = 8;

const NEWEST = `select xid, at from lectern_changes order by xid desc limit ${WITNESSES}`;

/** A transaction's number comes again in another past, but not at the same microsecond. */
const WITNESS = `(select string_agg(distinct xid::text || '@' || extract(epoch from at)::text, ' ') from (${NEWEST}) newest)`;

const IS_COPY = `not exists (select from lectern_change_identity identity where identity.xmin = identity.writer::xid)`;

const IS_WITNESS_GONE = `exists (
    select from unnest(string_to_array(last.witness, ' ')) seen
    where not exists (select from lectern_changes where xid = split_part(seen, '@', 1)::xid8
      and extract(epoch from at)::text = split_part(seen, '@', 2)))`;

/** Placeholders are numbered in one driver and not in the other. */
const catchUpQuery = (snapshot: string, epoch: string, witness: string): string => `
  with last as (
    select ${snapshot}::pg_snapshot as snapshot, ${epoch}::text as epoch, ${witness}::text as witness
  )
  select pg_current_snapshot()::text as snapshot, state.epoch::text as epoch, ${WITNESS} as witness,
    ${IS_COPY} or (state.epoch::text = last.epoch and ${IS_WITNESS_GONE}) as is_foreign,
    state.epoch::text <> last.epoch or state.pruned_through >= pg_snapshot_xmin(last.snapshot)
      or pg_snapshot_xmax(pg_current_snapshot()) < pg_snapshot_xmax(last.snapshot) as has_gap,
    change.kind, change.uid, change.document_id, change.relation
  from last cross join lectern_change_state state
  left join lateral (
    select distinct kind, uid, document_id, relation from lectern_changes
    where xid >= pg_snapshot_xmin(last.snapshot) and not pg_visible_in_snapshot(xid, last.snapshot)
    limit ${MOST_CHANGES + 1}
  ) change on true`;

const CATCH_UP = catchUpQuery('$1', '$2', '$3');

/** Where the database stands now. */
export const readPosition = async (client: Client): Promise<Position> => {
  const answer = await client.query(
    `select pg_current_snapshot()::text as snapshot, epoch::text as epoch, ${WITNESS} as witness from lectern_change_state`,
  );
  return decodeRow(answer, POSITION_ROW);
};

const POSITION = {
  snapshot: text,
  /** Which log it was. */
  epoch: text,
  /** The newest changes in the log, null if there were none: a log that lacks them has another past. */
  witness: orNull(text),
};

const POSITION_ROW = row(POSITION);

/**
 * What was committed since `last`, and where the database stands now, as one snapshot sees both. Says
 * that everything changed if that is no longer known: rows were deleted, or it is another database.
 */
export const readChangesSince = async (client: Client, last: Position): Promise<CaughtUp> => {
  const answer = await client.query({
    name: 'lectern_catch_up',
    text: CATCH_UP,
    values: [last.snapshot, last.epoch, last.witness],
  });
  return caughtUp(decodeRows(answer, LOGGED));
};

/** The same inside a transaction. */
export const readChangesInTransaction = async (
  trx: Knex.Transaction,
  last: Position,
): Promise<CaughtUp> => {
  const { snapshot, epoch, witness } = last;
  const answer: unknown = await trx.raw(catchUpQuery('?', '?', '?'), [snapshot, epoch, witness]);
  return caughtUp(decodeRows(answer, LOGGED));
};

/** Deletes the rows of transactions that began more than an hour ago, except the newest, and remembers up to which. */
export const pruneChanges = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.connection.raw(
    `with pruned as (
       delete from lectern_changes
       where at < now() - interval '1 hour' and xid < pg_snapshot_xmin(pg_current_snapshot())
         and xid < (select min(xid) from (${NEWEST}) newest)
       returning xid
     ), latest as (select xid from pruned order by xid desc limit 1)
     update lectern_change_state set pruned_through = latest.xid from latest
     where pruned_through < latest.xid`,
  );
};

// One row at least; where nothing changed, it tells of no change.
const LOGGED = row({
  ...POSITION,
  isForeign: flag,
  hasGap: flag,
  kind: orNull(oneOf(['document', 'relation', 'access', 'everything'])),
  uid: withDefault(text, ''),
  documentId: withDefault(text, ''),
  relation: withDefault(text, ''),
});

type Logged = Decoded<typeof LOGGED>;

const caughtUp = (rows: readonly Logged[]): CaughtUp => {
  const [first] = rows;
  if (!first) throw new Error('The change log has lost its state.');
  const { snapshot, epoch, witness, isForeign, hasGap } = first;
  const isTooMuch = hasGap || rows.length > MOST_CHANGES;
  return {
    position: { snapshot, epoch, witness },
    isForeign,
    changes: isTooMuch ? EVERYTHING : rows.flatMap(changeIn),
  };
};

const changeIn = ({ kind, uid, documentId, relation }: Logged): readonly Change[] => {
  switch (kind) {
    case 'document':
      return [{ kind, uid, documentId }];
    case 'relation':
      return [{ kind, relation, documentId }];
    case 'access':
      return [{ kind, uid, subject: documentId }];
    case 'everything':
      return EVERYTHING;
    case null:
      return [];
  }
};
