import { z } from 'zod';
import { PARAMETERS_REFUSED, placeholder, SITE_REFUSED } from '../../contract/api-parts';
import { apiRoute, type ApiAnswer, type ApiRoute } from '../../contract/api-route';
import type { PageType } from '../content/public-url';
import { MOST_NEWS } from './news-sitemap';
import { MOST_URLS } from './sitemap-parts';

const TAG = 'Sitemaps';

const sitemap = (description: string): ApiAnswer => ({
  description,
  content: { 'application/xml': z.string() },
  headers: { 'Last-Modified': 'Since when it is as it is now; for `If-Modified-Since`.' },
});

export const INDEX_ROUTE = apiRoute({
  path: '/sitemap.xml',
  id: 'getSitemapIndex',
  tag: TAG,
  summary: 'All sitemaps',
  description:
    'An index as in the protocol of sitemaps.org, with when a page in each changed last.',
  query: {},
  answer: sitemap('The index.'),
  refusals: [PARAMETERS_REFUSED, SITE_REFUSED],
});

export const partRoute = (type: PageType): ApiRoute =>
  apiRoute({
    path: `/sitemaps/${type}-:number.xml`,
    id: `getSitemapOf${type.charAt(0).toUpperCase()}${type.slice(1)}`,
    tag: TAG,
    summary: `The pages of ${type}`,
    description: `At most ${MOST_URLS} and 50 MB, each with when it changed and its translations (hreflang).`,
    address: { number: placeholder('The number of the file, from 1: see the index.', '1') },
    query: {},
    answer: sitemap('The pages.'),
    refusals: [
      PARAMETERS_REFUSED,
      { status: 404, codes: { SITEMAP_NOT_FOUND: 'there is no file of this number' } },
      SITE_REFUSED,
    ],
  });

export const NEWS_ROUTE = apiRoute({
  path: '/news-sitemap.xml',
  id: 'getNewsSitemap',
  tag: TAG,
  summary: 'Interviews and publications of the last two days',
  description: `For Google News; at most ${MOST_NEWS}, the newest first. Days are those of UTC.`,
  query: {},
  answer: sitemap('The news; empty on days without any.'),
  refusals: [PARAMETERS_REFUSED, SITE_REFUSED],
});

export const ROBOTS_ROUTE = apiRoute({
  path: '/robots.txt',
  id: 'getRobots',
  tag: TAG,
  summary: 'What robots should leave alone, and where the sitemaps are',
  query: {},
  answer: { description: 'RFC 9309.', content: { 'text/plain': z.string() } },
  refusals: [PARAMETERS_REFUSED],
});
