import type { Core } from '@strapi/strapi';
import { literal } from '../../../lib/sql-text';
import { storedAttribute, tableOf } from '../../../platform/stored-schema';
import { SLUG_MARK } from '../../content/page-paths';
import type { PageType } from '../../content/public-url';
import { uidOfPage } from '../../content/strapi/site-pages';
import type { AddressTemplates } from '../page-addresses';

/** Values for `listedPages`, besides those of the statement around it. */
export const listedPagesBindings = (
  templates: Readonly<Record<PageType, AddressTemplates>>,
): Record<string, string> => ({ addresses: JSON.stringify(templates), mark: SLUG_MARK });

/**
 * A query of the public pages of a type that machines may list, called `page`, and their addresses: no drafts,
 * none whose editors set `noindex`, none that name another address than their own as the canonical one, and
 * none in a language that is not set up. A page changes when it is published, not when it was last saved. All names are SQL identifiers, from Strapi's own metadata.
 */
export const listedPages = (
  strapi: Core.Strapi,
  type: PageType,
  more: { readonly columns?: string; readonly where?: string } = {},
): string => {
  const seo = seoTables(strapi, uidOfPage(type));
  return `select page.document_id, coalesce(page.locale, '') as locale, page.slug,
      greatest(page.updated_at, page.published_at) as last_modified,
      place.address ${more.columns ?? ''}
    from ${tableOf(strapi, uidOfPage(type))} page
    cross join lateral (select replace(
      cast(:addresses as jsonb) -> ${literal(type)} ->> coalesce(page.locale, ''), :mark, page.slug
    ) as address) place
    ${seo?.join ?? ''}
    where page.published_at is not null and page.slug <> '' and place.address is not null
      ${seo ? `and seo.noindex is not true and coalesce(seo.canonical_url, '') in ('', place.address)` : ''}
      ${more.where ?? ''}`;
};

/** Where a type keeps what editors tell search engines; null where they cannot. */
const seoTables = (strapi: Core.Strapi, uid: string): { readonly join: string } | null => {
  const { links, target } = storedAttribute(strapi, uid, 'seo')?.relation ?? NO_SEO;
  if (!links || target === null) return null;
  return {
    join: `left join (${links.table} link
        join ${tableOf(strapi, target)} seo on seo.id = link.${links.targetColumn} and link.field = 'seo')
      on link.${links.sourceColumn} = page.id`,
  };
};

const NO_SEO = { links: null, target: null } as const;
