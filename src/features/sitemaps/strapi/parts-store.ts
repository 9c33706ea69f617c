import type { Core } from '@strapi/strapi';
import { asIs, decodeRows } from '../../../lib/row';
import { literal } from '../../../lib/sql-text';
import { isLocalized } from '../../../platform/schema';
import type { PageType } from '../../content/public-url';
import { uidOfPage } from '../../content/strapi/site-pages';
import { markupBytes, type AddressTemplates } from '../page-addresses';
import { LEAST_WEIGHT, PART_WEIGHT, readSitemapPart, type SitemapPart } from '../sitemap-parts';
import { listedPages, listedPagesBindings } from './listed-pages-store';

type Templates = Readonly<Record<PageType, AddressTemplates>>;

/** The files that hold all pages of some types. One statement. */
export const findParts = async (
  strapi: Core.Strapi,
  types: readonly PageType[],
  templates: Templates,
): Promise<readonly SitemapPart[]> => {
  if (types.length === 0) return [];
  const ofEachType = types.map(
    (type) => `(${placedPages(strapi, type)}
      select ${literal(type)} as type, part + 1 as number, max(last_modified) as last_modified
        from placed group by part)`,
  );
  const answer: unknown = await strapi.db.connection.raw(
    ofEachType.join(' union all '),
    bindings(templates),
  );
  return decodeRows(answer, readSitemapPart);
};

/**
 * The pages of one file, translations of a document one after another, as rows for `readListedPage`: they are so
 * many that they are not all read in one go. One statement.
 */
export const readPart = async (
  strapi: Core.Strapi,
  { type, number }: Pick<SitemapPart, 'type' | 'number'>,
  templates: Templates,
): Promise<readonly unknown[]> => {
  const answer: unknown = await strapi.db.connection.raw(
    `${placedPages(strapi, type)}
     select document_id, locale, last_modified, slugs from placed where part = :part
     order by document_id, locale`,
    { ...bindings(templates), part: number - 1 },
  );
  return decodeRows(answer, asIs);
};

const bindings = (templates: Templates) => ({
  ...listedPagesBindings(templates),
  markup: markupBytes(templates),
  leastWeight: LEAST_WEIGHT,
  partWeight: PART_WEIGHT,
});

/**
 * Pages with the file that each belongs to, counted from 0. What stands in a slug that is no plain letter or
 * digit takes three bytes in an address. Each entry names the addresses of all translations, and one of
 * them again for all other languages.
 */
const placedPages = (strapi: Core.Strapi, type: PageType): string => {
  const alternates = isLocalized(strapi, uidOfPage(type))
    ? '+ sum(bytes) over document + max(bytes) over document'
    : '';
  return `with listed as (${listedPages(strapi, type)}),
    measured as (
      select listed.*, :markup + octet_length(address) *
        case when slug ~ '^[A-Za-z0-9_.~-]*$' then 1 else 3 end as bytes
      from listed
    ),
    weighed as (
      select document_id, locale, last_modified, json_object_agg(locale, slug) over document as slugs,
        greatest(:leastWeight, bytes ${alternates}) as weight
      from measured window document as (partition by document_id)
    ),
    placed as (
      select weighed.*, cast(div(
        sum(weight) over (order by document_id, locale) - weight, :partWeight
      ) as integer) as part
      from weighed
    )`;
};
