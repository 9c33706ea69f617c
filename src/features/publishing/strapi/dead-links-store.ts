import type { Core } from '@strapi/strapi';
import { decodeRows } from '../../../lib/row';
import { literal } from '../../../lib/sql-text';
import { tableOf } from '../../../platform/stored-schema';
import { PAGE_TYPES, type PageType } from '../../content/public-url';
import { uidOfPage } from '../../content/strapi/site-pages';
import { readFoundAt, type AskedPage, type FoundAt } from '../internal-links';

interface Asked {
  readonly asked: readonly AskedPage[];
  /** A document that counts as public: the one with the links. */
  readonly except: string | null;
}

/**
 * What is known of some pages: public now, or what leads to something public; drafts; and what has ended. All in one
 * statement, each by an index but for drafts, of which only the slugs are looked through.
 */
export const findPages = async (
  strapi: Core.Strapi,
  { asked, except }: Asked,
): Promise<readonly FoundAt[]> => {
  if (asked.length === 0) return [];
  const pages = asked.map((page) => ({ ...page, uid: uidOfPage(page.type) }));
  const answer: unknown = await strapi.db.connection.raw(
    `with asked as materialized (
       select * from jsonb_to_recordset(cast(:pages as jsonb))
         asked (path text, type text, uid text, locale text, slug text)
     ), paths as materialized (select distinct path from asked)
     ${PAGE_TYPES.map((type) => ofType(strapi, type)).join(' union ')}
     union
     select asked.path, 'ended' from asked
       join lectern_former_slugs former using (uid, locale, slug)
       join lectern_ended_documents ended using (uid, locale, document_id)
     union
     select paths.path, 'ended' from paths
       join lectern_ended_paths former using (path)
       join lectern_ended_documents ended using (uid, locale, document_id)`,
    { pages: JSON.stringify(pages), except: except ?? '' },
  );
  return decodeRows(answer, readFoundAt);
};

/** The names are SQL identifiers, from Strapi's own metadata. */
const ofType = (strapi: Core.Strapi, type: PageType): string => {
  const tableName = tableOf(strapi, uidOfPage(type));
  return `select asked.path,
      case when page.published_at is not null or page.document_id = :except then 'public' else 'draft' end as state
      from asked join ${tableName} page on page.slug = asked.slug and coalesce(page.locale, '') = asked.locale
      where asked.type = ${literal(type)}
    union
    select paths.path, 'public' from paths
      join ${tableName} page on page.former_paths @> to_jsonb(paths.path) and page.published_at is not null
    union
    select asked.path, 'public' from asked
      join lectern_former_slugs former using (uid, locale, slug)
      join ${tableName} page on page.document_id = former.document_id
        and coalesce(page.locale, '') = former.locale and page.published_at is not null
      where asked.type = ${literal(type)}`;
};
