import type { Core } from '@strapi/strapi';
import { listAt, textAt, valueAt } from '../../../lib/record';
import type { PageType } from '../../content/public-url';
import { MOST_NEWS, type NewsWindow } from '../news-sitemap';
import type { AddressTemplates } from '../page-addresses';
import { listedPages, listedPagesBindings } from './listed-pages-store';
import { literal } from '../../../lib/sql-text';

/** The types whose documents are news, and the attribute that says of which day. */
export const NEWS_TYPES = [
  { type: 'interviews', dateColumn: 'air_date' },
  { type: 'publications', dateColumn: 'release_date' },
] as const;

export interface NewsRow {
  readonly type: (typeof NEWS_TYPES)[number]['type'];
  readonly locale: string;
  readonly slug: string;
  readonly title: string;
  /** `yyyy-mm-dd`. */
  readonly date: string;
  /** ISO 8601. */
  readonly lastModified: string;
}

/** What of some types was published on some days, the newest first, as much as one file takes. One statement. */
export const readNews = async (
  strapi: Core.Strapi,
  { types, from, to }: Pick<NewsWindow, 'from' | 'to'> & { types: readonly NewsRow['type'][] },
  templates: Readonly<Record<PageType, AddressTemplates>>,
): Promise<readonly NewsRow[]> => {
  if (types.length === 0) return [];
  const ofEachType = NEWS_TYPES.filter(({ type }) => types.includes(type)).map(
    ({ type, dateColumn }) =>
      listedPages(strapi, type, {
        columns: `, ${literal(type)} as type, page.title, to_char(page.${dateColumn}, 'YYYY-MM-DD') as date`,
        where: `and page.${dateColumn} between cast(:from as date) and cast(:to as date)`,
      }),
  );
  const answer: unknown = await strapi.db.connection.raw(
    `${ofEachType.join(' union all ')} order by date desc, document_id, locale limit :most`,
    { ...listedPagesBindings(templates), from, to, most: MOST_NEWS },
  );
  return listAt(answer, 'rows').map(newsRow);
};

const newsRow = (row: unknown): NewsRow => {
  const updatedAt = valueAt(row, 'updated_at');
  return {
    type: NEWS_TYPES.find(({ type }) => type === textAt(row, 'type'))?.type ?? 'publications',
    locale: textAt(row, 'locale') ?? '',
    slug: textAt(row, 'slug') ?? '',
    title: textAt(row, 'title') ?? '',
    date: textAt(row, 'date') ?? '',
    lastModified: updatedAt instanceof Date ? updatedAt.toISOString() : '',
  };
};
