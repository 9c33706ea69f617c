import type { Core } from '@strapi/strapi';
import { literal } from '../../../lib/sql-text';
import { tableOf } from '../../../platform/stored-schema';
import type { PageType } from '../../content/public-url';
import { uidOfPage } from '../../content/strapi/site-pages';

/** The zone in which Strapi stores its moments: that of the process. */
export const storedZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The table of a type with pages, from Strapi's own metadata. */
export const pageTable = (strapi: Core.Strapi, type: PageType): string =>
  tableOf(strapi, uidOfPage(type));

/** The public rows of a type, with what tells where they are. All names are SQL identifiers or of this server. */
export const publicRows = (strapi: Core.Strapi, type: PageType): string =>
  `select ${literal(type)} as type, ${literal(uidOfPage(type))} as uid, row.document_id,
     coalesce(row.locale, '') as locale, row.slug, row.former_paths,
     row.published_at at time zone :zone as published_at
   from ${pageTable(strapi, type)} row
   where row.published_at is not null and row.slug <> ''`;

/** Former paths of a row are a JSON list, or nothing. */
export const FORMER_PATHS_OF_ROW = `jsonb_array_elements_text(
  case when jsonb_typeof(page.former_paths) = 'array' then page.former_paths else '[]' end)`;
