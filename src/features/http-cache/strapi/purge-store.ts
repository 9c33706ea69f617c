import type { Core } from '@strapi/strapi';
import { column, type Decoded, decodeRows, number, row, text, withDefault } from '../../../lib/row';
import { inTransaction } from '../../../platform/database';
import { TAG_OF_ALL, tagsOfChange } from '../cache-tags';
import { readChangesInTransaction } from './change-log-store';

/** A tag to be forgotten, and since when: it may be queued again while it is being sent. */
export type QueuedTag = Decoded<typeof QUEUED>;
const QUEUED = row({ tag: text, queuedAt: text });

/** Never seen a change: everything is purged once, and from there on what changes. */
const STATE = row({ snapshot: withDefault(text, '1:1:'), epoch: withDefault(text, '') });

/**
 * Turns what changed since the last time into tags, once for all processes and without a gap. A log of another
 * database is left alone: whoever follows the log begins it anew, and with it this state.
 */
export const queueTags = async (strapi: Core.Strapi): Promise<void> => {
  await inTransaction(strapi, async (trx) => {
    const state: unknown = await trx.raw(
      'select snapshot, epoch from lectern_purge_state for update',
    );
    const { position, changes, isForeign } = await readChangesInTransaction(trx, {
      ...(decodeRows(state, STATE)[0] ?? STATE({})),
      witness: null,
    });
    if (isForeign) return;
    const tags = [...new Set(changes.flatMap(tagsOfChange))];
    await trx.raw(
      `insert into lectern_purges (tag) select unnest(?::text[])
       on conflict (tag) do update set queued_at = clock_timestamp()`,
      [tags.includes(TAG_OF_ALL) ? [TAG_OF_ALL] : tags],
    );
    await trx.raw('update lectern_purge_state set snapshot = ?, epoch = ?', [
      position.snapshot,
      position.epoch,
    ]);
  });
};

/**
 * Takes some of the oldest tags, if it is time to send: for the next `lease` seconds no other process
 * will. Who dies meanwhile leaves the tags to the next one.
 */
export const takeTags = async (
  strapi: Core.Strapi,
  { limit, lease }: { limit: number; lease: number },
): Promise<readonly QueuedTag[]> => {
  const answer: unknown = await strapi.db.connection.raw(
    `with taken as (
       update lectern_purge_state set next_try_at = now() + make_interval(secs => ?)
       where next_try_at <= now() and exists (select from lectern_purges) returning true
     )
     select tag, queued_at::text from lectern_purges
     where exists (select from taken) order by queued_at limit ?`,
    [lease, limit],
  );
  return decodeRows(answer, QUEUED);
};

/** Forgets tags that were sent, except those that were queued again meanwhile. */
export const settleTags = async (
  strapi: Core.Strapi,
  sent: readonly QueuedTag[],
): Promise<void> => {
  await strapi.db.connection.raw(
    `with settled as (
       delete from lectern_purges using unnest(?::text[], ?::timestamptz[]) sent (tag, queued_at)
       where lectern_purges.tag = sent.tag and lectern_purges.queued_at = sent.queued_at
     )
     update lectern_purge_state set failures = 0, next_try_at = now(), last_failure = null`,
    [sent.map(({ tag }) => tag), sent.map(({ queuedAt }) => queuedAt)],
  );
};

/** Remembers that sending failed; `delayOf` tells how many seconds to wait after as many failures. */
export const postponeTags = async (
  strapi: Core.Strapi,
  reason: string,
  delayOf: (failures: number) => number,
): Promise<void> => {
  await inTransaction(strapi, async (trx) => {
    const state: unknown = await trx.raw('select failures from lectern_purge_state for update');
    const failures = (decodeRows(state, column('failures', number))[0] ?? 0) + 1;
    await trx.raw(
      `update lectern_purge_state
       set failures = ?, last_failure = ?, next_try_at = now() + make_interval(secs => ?)`,
      [failures, reason, delayOf(failures)],
    );
  });
};
