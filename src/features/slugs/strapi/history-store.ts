import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { listOf } from '../../../lib/row';
import { tableOf } from '../../../platform/stored-schema';
import { readPublicSlug, type AddressChanges, type PublicSlug } from '../public-slugs';

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
  const rows: unknown = await trx(tableOf(strapi, uid))
    .select('locale', 'slug', 'former_paths')
    .where('document_id', documentId)
    .whereNotNull('published_at');
  return listOf(readPublicSlug)(rows);
};

/** Writes down what changed; the last document that gives a slug up is the one that it leads to. */
export const recordAddressChanges = async (
  trx: Knex.Transaction,
  { uid, documentId }: DocumentKey,
  { formerSlugs, endedLocales, endedPaths, begunLocales }: AddressChanges,
): Promise<void> => {
  if (formerSlugs.length > 0) {
    const moved_at = trx.raw('now()');
    const rows = formerSlugs.map((former) => ({
      uid,
      document_id: documentId,
      moved_at,
      ...former,
    }));
    await trx('lectern_former_slugs')
      .insert(rows)
      .onConflict(['uid', 'locale', 'slug'])
      .merge(['document_id', 'moved_at']);
  }
  if (endedLocales.length > 0) {
    const rows = endedLocales.map((locale) => ({ uid, document_id: documentId, locale }));
    await trx('lectern_ended_documents')
      .insert(rows)
      .onConflict(['uid', 'locale', 'document_id'])
      .ignore();
  }
  if (endedPaths.length > 0) {
    const rows = endedPaths.map((ended) => ({ uid, document_id: documentId, ...ended }));
    await trx('lectern_ended_paths')
      .insert(rows)
      .onConflict(['uid', 'locale', 'document_id', 'path'])
      .ignore();
  }
  if (begunLocales.length > 0) {
    for (const table of ['lectern_ended_documents', 'lectern_ended_paths']) {
      await trx(table)
        .where({ uid, document_id: documentId })
        .whereIn('locale', begunLocales)
        .delete();
    }
  }
};
