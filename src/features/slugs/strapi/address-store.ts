import type { Core, UID } from '@strapi/strapi';
import { decodeRows, flag, moment, oneOf, orNull, row, text, type Decoded } from '../../../lib/row';
import { localesOf } from '../../../platform/default-locale';
import { tableOf } from '../../../platform/stored-schema';
import { canBeAddress } from '../../content/address';
import { readDocumentId } from '../../content/document-id';
import { resolveFacts, type Resolution } from '../resolution';

export interface Address {
  readonly uid: UID.ContentType;
  readonly idOrSlug: string;
  /** The default locale where it is not given; ignored where the type is not translated. */
  readonly locale?: string | undefined;
}

/** Where a documentId or slug leads among what is, and was, public. One statement. */
export const resolveAddress = async (
  strapi: Core.Strapi,
  { uid, idOrSlug, locale }: Address,
): Promise<Resolution> => {
  if (!canBeAddress(idOrSlug)) return { kind: 'unknown' };
  const locales = await localesOf(strapi, uid, locale);
  const [only] = locales === '*' ? [undefined] : locales;
  if (only === undefined) return { kind: 'unknown' };
  const rows = await readAddressRows(strapi, { uid, idOrSlug, locale: only ?? '' });
  return resolveFacts(idOrSlug, {
    current: rows.filter(({ kind }) => kind === 'current'),
    former: rows.find(({ kind }) => kind === 'former') ?? null,
    ended: rows.flatMap(({ documentId, endedAt }) =>
      endedAt === null ? [] : [{ documentId, endedAt }],
    ),
  });
};

/** Where an address leads, and whether only the fallback knows it. */
export interface FallbackResolution {
  readonly resolution: Resolution;
  readonly isInstead: boolean;
}

/**
 * Where an address leads in its language; where no translation is public there, in `fallback`. What ended is
 * looked for by its document, whose slug there may be another. Two statements at most, one without fallback.
 */
export const resolveWithFallback = async (
  strapi: Core.Strapi,
  { fallback, ...address }: Address & { readonly fallback?: string | undefined },
): Promise<FallbackResolution> => {
  const own = await resolveAddress(strapi, address);
  const isPublic = own.kind === 'found' || own.kind === 'moved';
  if (isPublic || fallback === undefined) return { resolution: own, isInstead: false };
  const idOrSlug = own.kind === 'gone' ? own.documentId : address.idOrSlug;
  const instead = await resolveAddress(strapi, { ...address, idOrSlug, locale: fallback });
  const isHelp = instead.kind === 'found' || own.kind === 'unknown';
  return isHelp ? { resolution: instead, isInstead: true } : { resolution: own, isInstead: false };
};

const ADDRESS_ROW = row({
  kind: oneOf(['current', 'former', 'ended']),
  documentId: text,
  slug: orNull(text),
  isPublic: flag,
  endedAt: orNull(moment),
});

const readAddressRows = async (
  strapi: Core.Strapi,
  { uid, idOrSlug, locale }: { uid: UID.ContentType; idOrSlug: string; locale: string },
): Promise<readonly Decoded<typeof ADDRESS_ROW>[]> => {
  const table = tableOf(strapi, uid);
  const answer: unknown = await strapi.db.connection.raw(
    `select 'current' as kind, row.document_id, row.slug, true as is_public, null::timestamptz as ended_at
     from :table: row
     where (row.document_id = :address or row.slug = :address)
       and coalesce(row.locale, '') = :locale and row.published_at is not null
     union all
     select 'former', former.document_id, row.slug, row.id is not null, ended.ended_at
     from lectern_former_slugs former
     left join :table: row on row.document_id = former.document_id
       and coalesce(row.locale, '') = former.locale and row.published_at is not null
     left join lectern_ended_documents ended on ended.uid = former.uid
       and ended.locale = former.locale and ended.document_id = former.document_id
     where former.uid = :uid and former.locale = :locale and former.slug = :address
     union all
     select 'ended', ended.document_id, null, false, ended.ended_at
     from lectern_ended_documents ended
     where ended.uid = :uid and ended.locale = :locale and ended.document_id = :address`,
    { table, address: idOrSlug, locale, uid },
  );
  return decodeRows(answer, ADDRESS_ROW);
};

/** The documentId of the draft at a slug, for those who may read drafts; null if there is none. */
export const findDraftBySlug = async (
  strapi: Core.Strapi,
  { uid, idOrSlug, locale }: Address,
): Promise<string | null> => {
  const locales = await localesOf(strapi, uid, locale);
  const draft: unknown = await strapi.db.query(uid).findOne({
    select: ['documentId'],
    where: {
      slug: idOrSlug,
      publishedAt: null,
      ...(locales === '*' ? {} : { locale: locales[0] ?? null }),
    },
  });
  return orNull(readDocumentId)(draft);
};
