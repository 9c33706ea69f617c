import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { textAt } from '../../../lib/record';
import type { AddressChanges, PublicSlug } from '../public-slugs';

export interface DocumentKey {
  readonly uid: UID.ContentType;
  readonly documentId: string;
}

/** The slugs under which a document is public now. */
export const readPublicSlugs = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { uid, documentId }: DocumentKey,
): Promise<readonly PublicSlug[]> => {
  const rows: unknown[] = await trx(strapi.db.metadata.get(uid).tableName)
    .select('locale', 'slug')
    .where('document_id', documentId)
    .whereNotNull('published_at');
  return rows.map((row) => ({ locale: textAt(row, 'locale') ?? '', slug: textAt(row, 'slug') }));
};

/** Writes down what changed; the last document that gives a slug up is the one that it leads to. */
export const recordAddressChanges = async (
  trx: Knex.Transaction,
  { uid, documentId }: DocumentKey,
  { formerSlugs, endedLocales, begunLocales }: AddressChanges,
): Promise<void> => {
  if (formerSlugs.length > 0) {
    const rows = formerSlugs.map((former) => ({ uid, document_id: documentId, ...former }));
    await trx('lectern_former_slugs')
      .insert(rows)
      .onConflict(['uid', 'locale', 'slug'])
      .merge(['document_id']);
  }
  if (endedLocales.length > 0) {
    const rows = endedLocales.map((locale) => ({ uid, document_id: documentId, locale }));
    await trx('lectern_ended_documents')
      .insert(rows)
      .onConflict(['uid', 'locale', 'document_id'])
      .ignore();
  }
  if (begunLocales.length > 0) {
    await trx('lectern_ended_documents')
      .where({ uid, document_id: documentId })
      .whereIn('locale', begunLocales)
      .delete();
  }
};
