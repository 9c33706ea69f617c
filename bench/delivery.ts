import { writeCursor } from '../src/contract/list-cursor';
import type { Catalogue, Publication } from './data/documents';
import type { Mode } from './modes';
import { get, type BenchRequest } from './request';

/** Lectern's own routes, and the nearest that plain Strapi can be asked for. */
const PAGE_SIZE = 25;
const NEWEST_FIRST = { field: 'releaseDate', direction: 'desc' } as const;

export const fullViewRequests = (slugs: readonly string[], mode: Mode): readonly BenchRequest[] => {
  if (mode !== 'plain') return slugs.map((slug) => get(`/api/interviews/${slug}`));
  return slugs.map((slug) => get(`/api/interviews?filters[slug][$eq]=${slug}&${FULL_INTERVIEW}`));
};

/** Of topics that have a second page. */
export const cursorRequests = (catalogue: Catalogue, mode: Mode): readonly BenchRequest[] =>
  catalogue.topics.flatMap(({ number, slug }) => {
    const last = newestFirst(catalogue.publications, number)[PAGE_SIZE - 1];
    if (!last) return [];
    const path = mode === 'plain' ? secondPage(slug) : pageAfter(slug, last);
    return [get(`/api/publications?${path}`)];
  });

export const feedRequests = (): readonly BenchRequest[] => [get('/feeds/publications.rss')];

export const sitemapRequests = (): readonly BenchRequest[] => [get('/sitemaps/publications-1.xml')];

const newestFirst = (publications: readonly Publication[], topic: number): Publication[] => {
  const order = ({ releaseDate, documentId }: Publication) => `${releaseDate} ${documentId}`;
  return publications
    .filter(({ topics }) => topics.includes(topic))
    .sort((a, b) => (order(a) < order(b) ? 1 : -1));
};

const pageAfter = (topic: string, { releaseDate, documentId }: Publication): string => {
  const after = writeCursor({ order: NEWEST_FIRST, value: releaseDate, documentId });
  const encoded = Buffer.from(after).toString('base64url');
  return `topic=${topic}&pageSize=${PAGE_SIZE}&after=${encoded}`;
};

const secondPage = (topic: string): string =>
  [
    `filters[topics][slug][$eq]=${topic}`,
    'sort=releaseDate:desc,documentId:desc',
    `pagination[page]=2&pagination[pageSize]=${PAGE_SIZE}&pagination[withCount]=false`,
    CARD_OF_PUBLICATION,
    'populate[authors][fields]=name,slug,jobTitle&populate[topics][fields]=name,slug,kind',
    'populate[cover]=true',
  ].join('&');

const CARD_OF_PUBLICATION = 'fields=title,slug,releaseDate,publicationType,summary';

const FULL_INTERVIEW = [
  'populate[pullQuote]=true&populate[audio]=true&populate[transcript]=true',
  'populate[show][fields]=title,slug,broadcaster,channel,frequency&populate[show][populate][artwork]=true',
  'populate[guests][fields]=name,slug,jobTitle,organization,affiliation&populate[guests][populate][photo]=true',
  'populate[topics][fields]=name,slug,kind&populate[topics][populate][parent][fields]=name,slug,kind',
  'populate[relatedPublications][fields]=title,slug,releaseDate,publicationType,summary',
  'populate[relatedPublications][populate][authors][fields]=name,slug,jobTitle',
  'populate[relatedPublications][populate][topics][fields]=name,slug,kind',
  'populate[relatedPublications][populate][cover]=true',
  'populate[seo][populate][shareImage]=true&populate[localizations][fields]=slug,locale',
].join('&');
