import type { Core } from '@strapi/strapi';
import { column, decodeRows, flag } from '../../../lib/row';
import { readEditor } from '../editor-name';
import { GONE_AFTER_SECONDS, type Present } from '../presence';
import type { PresenceOfTab } from '../presence-body';

/** Notes that a tab is there, and answers who else has the same document open in the same language. */
export const notePresence = async (
  strapi: Core.Strapi,
  { tab, uid, documentId, locale, hasUnsaved }: PresenceOfTab,
  userId: number,
): Promise<readonly Present[]> => {
  const { connection } = strapi.db;
  // A tab is its user's: nobody speaks for another one's.
  await connection.raw(
    `insert into lectern_presence (tab, uid, document_id, locale, user_id, has_unsaved, seen_at)
     values (?, ?, ?, ?, ?, ?, now())
     on conflict (tab) do update set uid = excluded.uid, document_id = excluded.document_id,
       locale = excluded.locale, has_unsaved = excluded.has_unsaved, seen_at = now()
     where lectern_presence.user_id = excluded.user_id`,
    [tab, uid, documentId, locale, userId, hasUnsaved],
  );
  const answer: unknown = await connection.raw(
    `select admins.id, admins.firstname, admins.lastname, admins.username, admins.email,
       bool_or(presence.has_unsaved) as has_unsaved
     from lectern_presence presence
     join admin_users admins on admins.id = presence.user_id
     where presence.uid = ? and presence.document_id = ? and presence.locale = ? and presence.tab <> ?
       and presence.seen_at > now() - make_interval(secs => ?)
     group by admins.id order by admins.id`,
    [uid, documentId, locale, tab, GONE_AFTER_SECONDS],
  );
  return decodeRows(answer, (row) => {
    const { id, name } = readEditor(row);
    return { name, isYou: id === userId, hasUnsaved: column('has_unsaved', flag)(row) };
  });
};

/** The tab is closed, or shows something else. Tabs that vanished without a word are forgotten with it. */
export const endPresence = async (
  strapi: Core.Strapi,
  { tab }: PresenceOfTab,
  userId: number,
): Promise<void> => {
  await strapi.db.connection.raw(
    `delete from lectern_presence where (tab = ? and user_id = ?) or seen_at < now() - make_interval(secs => ?)`,
    [tab, userId, GONE_AFTER_SECONDS],
  );
};
