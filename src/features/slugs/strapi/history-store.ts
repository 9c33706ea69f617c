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
  const document = { uid, document_id: documentId };
  if (formerSlugs.length > 0) {
    const moved_at = trx.raw('now()');
    await trx('lectern_former_slugs')
      .insert(formerSlugs.map((former) => ({ ...document, moved_at, ...former })))
      .onConflict(['uid', 'locale', 'slug'])
      .merge(['document_id', 'moved_at']);
  }
  if (endedLocales.length > 0) {
    await trx('lectern_ended_documents')
      .insert(endedLocales.map((locale) => ({ ...document, locale })))
      .onConflict(['uid', 'locale', 'document_id'])
      .ignore();
  }
  if (endedPaths.length > 0) {
    await trx('lectern_ended_paths')
      .insert(endedPaths.map((ended) => ({ ...document, ...ended })))
      .onConflict(['uid', 'locale', 'document_id', 'path'])
      .ignore();
  }
  if (begunLocales.length > 0) {
    for (const table of ['lectern_ended_documents', 'lectern_ended_paths']) {
      await trx(table).where(document).whereIn('locale', begunLocales).delete();
    }
  }
};
