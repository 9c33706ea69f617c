import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Client } from 'pg';
import { listAt, textAt, valueAt } from '../../../lib/record';
import type { Change } from '../change';

/** A point in the history of a database: the transactions that were over when it was taken. */
export interface Position {
  readonly snapshot: string;
  /** Which database it was. */
  readonly epoch: string;
}

export interface CaughtUp {
  readonly position: Position;
  readonly changes: readonly Change[];
}

/** Past as many changes at once, dropping everything is cheaper than telling them apart. */
const MOST_CHANGES = 20_000;

const EVERYTHING: readonly Change[] = [{ kind: 'everything' }];

/** Placeholders are numbered in one driver and not in the other. */
const catchUpQuery = (snapshot: string, epoch: string): string => `
  with last as (select ${snapshot}::pg_snapshot as snapshot, ${epoch}::text as epoch)
  select pg_current_snapshot()::text as snapshot, state.epoch::text as epoch,
    state.epoch::text <> last.epoch or state.pruned_through >= pg_snapshot_xmin(last.snapshot)
      or pg_snapshot_xmax(pg_current_snapshot()) < pg_snapshot_xmax(last.snapshot) as "hasGap",
    change.kind, change.uid, change.document_id as "documentId", change.relation
  from last cross join lectern_change_state state
  left join lateral (
    select distinct kind, uid, document_id, relation from lectern_changes
    where xid >= pg_snapshot_xmin(last.snapshot) and not pg_visible_in_snapshot(xid, last.snapshot)
    limit ${MOST_CHANGES + 1}
  ) change on true`;

const CATCH_UP = catchUpQuery('$1', '$2');

/** Where the database stands now. */
export const readPosition = async (client: Client): Promise<Position> => {
  const { rows } = await client.query<Record<string, unknown>>(
    `select pg_current_snapshot()::text as snapshot, epoch::text as epoch from lectern_change_state`,
  );
  return positionIn(rows[0]);
};

/**
 * What was committed since `last`, and where the database stands now, as one snapshot sees both. Says
 * that everything changed if that is no longer known: rows were deleted, or it is another database.
 */
export const readChangesSince = async (client: Client, last: Position): Promise<CaughtUp> => {
  const { rows } = await client.query<Record<string, unknown>>({
    name: 'lectern_catch_up',
    text: CATCH_UP,
    values: [last.snapshot, last.epoch],
  });
  return caughtUpIn(rows);
};

/** The same inside a transaction. */
export const readChangesInTransaction = async (
  trx: Knex.Transaction,
  last: Position,
): Promise<CaughtUp> => {
  const answer: unknown = await trx.raw(catchUpQuery('?', '?'), [last.snapshot, last.epoch]);
  return caughtUpIn(listAt(answer, 'rows'));
};

/** Deletes the rows of transactions that began more than an hour ago, and remembers up to which. */
export const pruneChanges = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.connection.raw(
    `with pruned as (
       delete from lectern_changes
       where at < now() - interval '1 hour' and xid < pg_snapshot_xmin(pg_current_snapshot())
       returning xid
     ), latest as (select xid from pruned order by xid desc limit 1)
     update lectern_change_state set pruned_through = latest.xid from latest
     where pruned_through < latest.xid`,
  );
};

const caughtUpIn = (rows: readonly unknown[]): CaughtUp => {
  const hasGap = rows.length > MOST_CHANGES || valueAt(rows[0], 'hasGap') === true;
  return {
    position: positionIn(rows[0]),
    changes: hasGap ? EVERYTHING : rows.flatMap(changeIn),
  };
};

const positionIn = (row: unknown): Position => {
  const [snapshot, epoch] = [textAt(row, 'snapshot'), textAt(row, 'epoch')];
  if (snapshot === null || epoch === null) throw new Error('The change log has lost its state.');
  return { snapshot, epoch };
};

const changeIn = (row: unknown): Change[] => {
  const documentId = textAt(row, 'documentId') ?? '';
  switch (textAt(row, 'kind')) {
    case 'document':
      return [{ kind: 'document', uid: textAt(row, 'uid') ?? '', documentId }];
    case 'relation':
      return [{ kind: 'relation', relation: textAt(row, 'relation') ?? '', documentId }];
    case 'access':
      return [{ kind: 'access', uid: textAt(row, 'uid') ?? '', subject: documentId }];
    case 'everything':
      return [...EVERYTHING];
    case null:
    default:
      return [];
  }
};
