import type { Core } from '@strapi/strapi';
import { decodeRows, row, text } from '../../../lib/row';
import { literal } from '../../../lib/sql-text';
import { defaultLocale } from '../../../platform/default-locale';
import { tableOf } from '../../../platform/stored-schema';
import { CONTENT_TYPES } from '../../content/registry';

export interface DocumentsWanted {
  readonly ids: readonly string[];
  /** The default locale where it is not given; ignored where a type is not translated. */
  readonly locale: string | undefined;
}

/** The UIDs of the types of public documents, by documentId. One statement. */
export const findTypes = async (
  strapi: Core.Strapi,
  { ids, locale }: DocumentsWanted,
): Promise<ReadonlyMap<string, string>> => {
  const selects = CONTENT_TYPES.map(({ uid }) => {
    const tableName = tableOf(strapi, uid);
    return `select ${literal(uid)} as uid, document_id from ${tableName}
      where document_id = any(cast(:ids as text[])) and published_at is not null
        and coalesce(locale, '') in ('', :locale)`;
  });
  const answer: unknown = await strapi.db.connection.raw(selects.join(' union all '), {
    ids,
    locale: locale ?? (await defaultLocale(strapi)),
  });
  return new Map(decodeRows(answer, TYPED).map(({ documentId, uid }) => [documentId, uid]));
};

const TYPED = row({
  documentId: text,
  uid: text,
});
