import type { Core } from '@strapi/strapi';
import { decodeRows, moment, oneOf, row, text, withDefault, type Decoded } from '../../../lib/row';
import { literal } from '../../../lib/sql-text';
import { PAGE_TYPES, pageTypeOf, type PageType } from '../../content/public-url';
import { columnOf } from '../../content/strapi/work-tables';
import { WORK_KINDS } from '../../content/work-kinds';
import { MOST_NEWS, type NewsWindow } from '../news-sitemap';
import type { AddressTemplates } from '../page-addresses';
import { listedPages, listedPagesBindings } from './listed-pages-store';

/** The types whose documents are news. */
export const NEWS_TYPES: readonly PageType[] = WORK_KINDS.map(pageTypeOf);

/** What of some types was published on some days, the newest first, as much as one file takes. One statement. */
export const readNews = async (
  strapi: Core.Strapi,
  { types, from, to }: Pick<NewsWindow, 'from' | 'to'> & { types: readonly NewsRow['type'][] },
  templates: Readonly<Record<PageType, AddressTemplates>>,
): Promise<readonly NewsRow[]> => {
  if (types.length === 0) return [];
  const kinds = WORK_KINDS.filter((kind) => types.includes(pageTypeOf(kind)));
  const ofEachType = kinds.map((kind) => {
    const date = columnOf(strapi, kind.uid, kind.dateField);
    return listedPages(strapi, pageTypeOf(kind), {
      columns: `, ${literal(kind.plural)} as type, page.title, to_char(page.${date}, 'YYYY-MM-DD') as date`,
      where: `and page.${date} between cast(:from as date) and cast(:to as date)`,
    });
  });
  const answer: unknown = await strapi.db.connection.raw(
    `${ofEachType.join(' union all ')} order by date desc, document_id, locale limit :most`,
    { ...listedPagesBindings(templates), from, to, most: MOST_NEWS },
  );
  return decodeRows(answer, NEWS);
};

export type NewsRow = Decoded<typeof NEWS>;

const NEWS = row({
  type: oneOf(PAGE_TYPES),
  locale: text,
  slug: text,
  title: withDefault(text, ''),
  /** `yyyy-mm-dd`. */
  date: text,
  lastModified: moment,
});
