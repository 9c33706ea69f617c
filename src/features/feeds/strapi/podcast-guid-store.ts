import type { Core } from '@strapi/strapi';
import { column, listOf, orNull, row, text } from '../../../lib/row';
import { inTransaction } from '../../../platform/database';
import type { DocumentHandler, WriteAction } from '../../../platform/document-events';
import { tableOf } from '../../../platform/stored-schema';
import { SHOW } from '../../content/registry';
import { absoluteUrls } from '../../content/strapi/delivery';
import { podcastGuid } from './podcast-guid';

/** The guid that a show was given, or null: it was written past the Document Service. */
export const readPodcastGuid = async (
  strapi: Core.Strapi,
  showDocumentId: string,
): Promise<string | null> => {
  const known: unknown = await strapi.db
    .connection('lectern_podcast_guids')
    .where('show_document_id', showDocumentId)
    .first('guid');
  return orNull(column('guid', text))(known);
};

const SHOWS = listOf(row({ documentId: text, slug: orNull(text) }));

/** The address of a show's feed, without the host. */
export const podcastPath = (slugOrDocumentId: string): string =>
  `/feeds/shows/${encodeURIComponent(slugOrDocumentId)}.rss`;

/** Gives every new show its guid, in the transaction that creates it. */
export const guidOnCreation =
  (strapi: Core.Strapi): DocumentHandler<WriteAction> =>
  async (event, next) => {
    const result = await next();
    if (event.uid === SHOW.uid) await giveMissingGuids(strapi);
    return result;
  };

/** Gives each show that has none its guid, from the address that its feed has now. */
export const giveMissingGuids = async (strapi: Core.Strapi): Promise<void> => {
  const absolute = absoluteUrls(strapi);
  const table = tableOf(strapi, 'api::show.show');
  await inTransaction(strapi, async (trx) => {
    const shows: unknown = await trx({ show: table })
      .leftJoin({ known: 'lectern_podcast_guids' }, 'known.show_document_id', 'show.document_id')
      .whereNull('known.guid')
      .select('show.document_id', 'show.slug');
    const rows = SHOWS(shows).map(({ documentId, slug }) => {
      const url = absolute(podcastPath(slug ?? documentId));
      return { show_document_id: documentId, guid: podcastGuid(url), made_from: url };
    });
    if (rows.length === 0) return;
    await trx('lectern_podcast_guids').insert(rows).onConflict('show_document_id').ignore();
  });
};
