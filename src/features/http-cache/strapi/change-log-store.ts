import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Client } from 'pg';
import { listAt, textAt, valueAt } from '../../../lib/record';
import { lockInTransaction } from '../../../platform/advisory-lock';
import { inTransaction } from '../../../platform/database';
import type { Change } from '../change';
import { TRIGGER_PREFIX } from '../change-triggers';

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

/**
 * Puts the triggers in place unless exactly these are there; `fingerprint` stands for their text. Each
 * trigger takes a short lock on its table, which a start without changes should not do.
 */
export const installTriggers = async (
  strapi: Core.Strapi,
  statements: readonly string[],
  fingerprint: string,
): Promise<void> => {
  await inTransaction(strapi, async (trx) => {
    await lockInTransaction(trx, 'lectern:change-triggers');
    const expected = statements.filter((text) => text.includes(' trigger "')).length;
    const state: unknown = await trx.raw(
      `select triggers = ? and (${COUNT_TRIGGERS}) = ? as "isCurrent" from lectern_change_state`,
      [fingerprint, `${TRIGGER_PREFIX}%`, expected],
    );
    if (valueAt(listAt(state, 'rows')[0], 'isCurrent') === true) return;
    await trx.raw(DROP_TRIGGERS, []);
    for (const statement of statements) await trx.raw(statement);
    await trx.raw('update lectern_change_state set triggers = ?', [fingerprint]);
    // While there were no triggers or older ones, changes may have passed unseen.
    await trx.raw(
      `insert into lectern_changes (kind) values ('everything') on conflict do nothing`,
    );
  });
};

const COUNT_TRIGGERS = `select count(*) from pg_trigger
  join pg_class on pg_class.oid = tgrelid and pg_class.relnamespace = current_schema()::regnamespace
  where tgname like ? and not tgisinternal`;

const DROP_TRIGGERS = `do $body$ declare found record; begin
  for found in select tgname, tgrelid::regclass as owner from pg_trigger
    join pg_class on pg_class.oid = tgrelid and pg_class.relnamespace = current_schema()::regnamespace
    where starts_with(tgname, '${TRIGGER_PREFIX}') and not tgisinternal
  loop execute format('drop trigger %I on %s', found.tgname, found.owner); end loop; end $body$`;

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
