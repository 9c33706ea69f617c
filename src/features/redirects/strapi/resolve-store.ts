import type { Core } from '@strapi/strapi';
import {
  decodeRows,
  moment,
  number,
  oneOf,
  orNull,
  row,
  text,
  type Decoded,
} from '../../../lib/row';
import { literal } from '../../../lib/sql-text';
import { configuredLocales } from '../../../platform/default-locale';
import type { PageCandidate } from '../../content/page-paths';
import { PAGE_TYPES, type PageType } from '../../content/public-url';
import { uidOfPage } from '../../content/strapi/site-pages';
import { publicRows, storedZone } from './address-tables';

interface Asked {
  /** In the spelling in which paths are compared. */
  readonly path: string;
  readonly candidates: readonly PageCandidate[];
  readonly types: readonly PageType[];
}

/** What is at a path. `at` is an ISO 8601 time. */
export type Resolved =
  | ({ readonly status: 'found' | 'moved' } & PageCandidate & { readonly documentId: string })
  | {
      readonly status: 'gone';
      readonly type: PageType;
      readonly locale: string;
      readonly documentId: string;
      readonly at: string;
    };

/**
 * What is, or was, public at a path: a page, else a former path, else a former slug, else what ended. Null for what
 * nobody knows. One statement.
 */
export const resolvePath = async (
  strapi: Core.Strapi,
  { path, candidates, types }: Asked,
): Promise<Resolved | null> => {
  if (types.length === 0 || path.includes('\u0000')) return null;
  const readable = candidates.filter(({ type }) => types.includes(type));
  const answer: unknown = await strapi.db.connection.raw(
    `with asked as (
       select * from jsonb_to_recordset(cast(:candidates as jsonb)) asked (type text, uid text, locale text, slug text)
     ),
     answers as (
       ${types.map((type) => ofType(strapi, type)).join(' union all ')}
       union all
       select 4, former.type, former.document_id, former.locale, null, ended.ended_at
       from (
         select asked.type, slugs.uid, slugs.locale, slugs.document_id from asked
         join lectern_former_slugs slugs using (uid, locale, slug)
         union all
         select types.type, paths.uid, paths.locale, paths.document_id from lectern_ended_paths paths
         join (values ${types.map((type) => `(${literal(type)}, ${literal(uidOfPage(type))})`).join(', ')}) types (type, uid)
           on types.uid = paths.uid
         where paths.path = :path
       ) former
       join lectern_ended_documents ended on ended.uid = former.uid and ended.locale = former.locale
         and ended.document_id = former.document_id
     )
     select * from answers order by rank, locale <> :defaultLocale, locale, ended_at desc limit 1`,
    {
      candidates: JSON.stringify(readable.map((one) => ({ ...one, uid: uidOfPage(one.type) }))),
      path,
      zone: storedZone(),
      defaultLocale: configuredLocales(strapi)[0] ?? '',
    },
  );
  const [found] = decodeRows(answer, ANSWER);
  return found ? resolved(found) : null;
};

/** A page that is there now, a former path, a former slug; each of them found by an index. */
const ofType = (strapi: Core.Strapi, type: PageType): string => {
  const page = publicRows(strapi, type);
  const columns = `page.type, page.document_id, page.locale, page.slug, cast(null as timestamptz) as ended_at`;
  return `select 1 as rank, ${columns} from asked
      join (${page}) page on page.type = asked.type and page.slug = asked.slug and page.locale = asked.locale
    union all
    select 2, ${columns} from (${page}) page where page.former_paths @> to_jsonb(cast(:path as text))
    union all
    select 3, ${columns} from asked
      join lectern_former_slugs slugs using (uid, locale, slug)
      join (${page}) page on page.uid = slugs.uid and page.document_id = slugs.document_id
        and page.locale = slugs.locale`;
};

const ANSWER = row({
  rank: number,
  type: oneOf(PAGE_TYPES),
  locale: text,
  documentId: text,
  slug: orNull(text),
  endedAt: orNull(moment),
});

const resolved = ({ rank, slug, endedAt, ...page }: Decoded<typeof ANSWER>): Resolved =>
  slug === null
    ? { status: 'gone', ...page, at: endedAt ?? '' }
    : { status: rank === 1 ? 'found' : 'moved', ...page, slug };
