import type { Core } from '@strapi/strapi';
import { decodeRows } from '../../../lib/row';
import { literal } from '../../../lib/sql-text';
import { configuredLocales } from '../../../platform/default-locale';
import { SLUG_MARK } from '../../content/page-paths';
import type { PageType } from '../../content/public-url';
import { uidOfPage } from '../../content/strapi/site-pages';
import { readRedirectRow, type RedirectRow } from '../redirect';
import type { RedirectsRequest } from '../redirects-route';
import { FORMER_PATHS_OF_ROW, publicRows, storedZone } from './address-tables';
import type { SiteMap } from './site-places';

type Asked = Pick<RedirectsRequest, 'limit' | 'since' | 'after'> & Pick<SiteMap, 'types' | 'pages'>;

/**
 * Everything that leads elsewhere or ended: what changed first, first; one more than the limit,
 * if there are so many. One statement. Where a path could lead to several, a former path wins over a former slug,
 * and both over what ended; whatever has a page now is left out.
 */
export const findRedirects = async (
  strapi: Core.Strapi,
  { types, pages, limit, since, after }: Asked,
): Promise<readonly RedirectRow[]> => {
  if (types.length === 0) return [];
  const answer: unknown = await strapi.db.connection.raw(query(strapi, types), {
    addresses: JSON.stringify(pages),
    mark: SLUG_MARK,
    zone: storedZone(),
    defaultLocale: configuredLocales(strapi)[0] ?? '',
    since: since === null ? '0' : String(Math.trunc(since) * 1000),
    changedAt: after?.changedAt ?? '-1',
    from: after?.from ?? '',
    limit: limit + 1,
  });
  return decodeRows(answer, readRedirectRow);
};

/** The path of a page; null in a language without pages. */
const addressOf = (row: string, slug: string, locale = `${row}.locale`): string =>
  `replace(cast(:addresses as jsonb) -> ${row}.type ->> ${locale}, :mark, ${slug})`;

const microseconds = (moment: string): string =>
  `cast(extract(epoch from ${moment}) * 1000000 as bigint)`;

/** All that leads elsewhere, each of the two kinds of former addresses, and what ended with its former paths. */
const REDIRECTS = `redirects as (
       select 1 as rank, page.type, page.document_id, page.locale, path as from_path,
         page.address as to_path, page.published_at as at, page.published_at as changed_at
       from page cross join lateral ${FORMER_PATHS_OF_ROW} path
       where page.address is not null
       union all
       select case when page.address is null then 3 else 2 end, former.type, former.document_id, former.locale,
         former.address, page.address, coalesce(ended.ended_at, former.moved_at),
         greatest(max(former.moved_at) over (partition by former.uid, former.locale, former.document_id),
           page.published_at, ended.ended_at)
       from former
       left join page on page.uid = former.uid and page.locale = former.locale
         and page.document_id = former.document_id
       left join lectern_ended_documents ended on ended.uid = former.uid and ended.locale = former.locale
         and ended.document_id = former.document_id
       where former.address is not null and (page.address is not null or ended.ended_at is not null)
       union all
       select 4, types.type, ended.document_id, ended.locale, paths.path, null, ended.ended_at, ended.ended_at
       from lectern_ended_paths paths
       join types on types.uid = paths.uid
       join lectern_ended_documents ended on ended.uid = paths.uid and ended.locale = paths.locale
         and ended.document_id = paths.document_id
     )`;

const query = (strapi: Core.Strapi, types: readonly PageType[]): string =>
  `with types as (
       select * from (values ${types.map((type) => `(${literal(type)}, ${literal(uidOfPage(type))})`).join(', ')}) types (type, uid)
     ),
     page as (
       select published.*, ${addressOf('published', 'published.slug')} as address
       from (${types.map((type) => publicRows(strapi, type)).join(' union all ')}) published
     ),
     former as (
       select slugs.*, types.type, ${addressOf('types', 'slugs.slug', 'slugs.locale')} as address
       from lectern_former_slugs slugs
       join types on types.uid = slugs.uid
     ),
     ${REDIRECTS},
     told as (
       select distinct on (from_path) * from redirects
       where not exists (select from page where page.address = redirects.from_path)
       order by from_path, rank, locale <> :defaultLocale, locale, document_id
     ),
     placed as (
       select type, document_id, locale, from_path, to_path, ${microseconds('at')} as at,
         ${microseconds('changed_at')} as changed_at
       from told
     )
     select type, document_id, locale, from_path, to_path, cast(at as text) as at,
       cast(changed_at as text) as changed_at
     from placed
     where placed.changed_at >= cast(:since as bigint)
       and (placed.changed_at, from_path collate "C") > (cast(:changedAt as bigint), cast(:from as text))
     order by placed.changed_at, from_path collate "C"
     limit :limit`;
