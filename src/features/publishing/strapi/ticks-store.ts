import type { Core } from '@strapi/strapi';
import { column, decodeRows, text } from '../../../lib/row';
import { inTransaction } from '../../../platform/database';

/** A document in one language; the locale is empty for types that are not translated. */
export interface TickedDocument {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
}

/** Marks of one document in one language; beyond, the oldest make room. */
const MOST_MARKS = 200;

/** The marks of the advice that was ticked off. */
export const readTicks = async (
  strapi: Core.Strapi,
  { uid, documentId, locale }: TickedDocument,
): Promise<ReadonlySet<string>> => {
  const answer: unknown = await strapi.db.connection.raw(
    `select mark from lectern_ticked_advice where uid = ? and document_id = ? and locale = ?`,
    [uid, documentId, locale],
  );
  return new Set(decodeRows(answer, column('mark', text)));
};

export const addTick = async (
  strapi: Core.Strapi,
  { uid, documentId, locale }: TickedDocument,
  mark: string,
): Promise<void> => {
  await inTransaction(strapi, async (trx) => {
    await trx.raw(
      `insert into lectern_ticked_advice (uid, document_id, locale, mark) values (?, ?, ?, ?)
       on conflict (uid, document_id, locale, mark) do nothing`,
      [uid, documentId, locale, mark],
    );
    await trx.raw(
      `delete from lectern_ticked_advice old where uid = ? and document_id = ? and locale = ? and mark in (
         select mark from lectern_ticked_advice
         where uid = old.uid and document_id = old.document_id and locale = old.locale
         order by ticked_at desc, mark offset ?)`,
      [uid, documentId, locale, MOST_MARKS],
    );
  });
};

export const takeTickBack = async (
  strapi: Core.Strapi,
  { uid, documentId, locale }: TickedDocument,
  mark: string,
): Promise<void> => {
  await strapi.db.connection.raw(
    `delete from lectern_ticked_advice where uid = ? and document_id = ? and locale = ? and mark = ?`,
    [uid, documentId, locale, mark],
  );
};

/** Forgets what was ticked off of a document, in some languages or in all, in the transaction that is open. */
export const forgetTicks = async (
  strapi: Core.Strapi,
  { uid, documentId }: Pick<TickedDocument, 'uid' | 'documentId'>,
  locales: readonly (string | null)[] | '*',
): Promise<void> => {
  await inTransaction(strapi, async (trx) => {
    const ticks = trx('lectern_ticked_advice').where({ uid, document_id: documentId });
    await (locales === '*'
      ? ticks.delete()
      : ticks
          .whereIn(
            'locale',
            locales.map((locale) => locale ?? ''),
          )
          .delete());
  });
};
