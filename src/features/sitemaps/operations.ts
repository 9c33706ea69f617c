import { pathParameter, type ApiAnswer, type ApiOperation } from '../../lib/api-operation';
import { PARAMETERS_REFUSED, SITE_REFUSED } from '../content/api-parts';
import type { PageType } from '../content/public-url';
import { MOST_NEWS } from './news-sitemap';
import { MOST_URLS } from './sitemap-parts';

const TAG = 'Sitemaps';

const sitemap = (description: string): ApiAnswer => ({
  description,
  content: { 'application/xml': { type: 'string' } },
  headers: { 'Last-Modified': 'Since when it is as it is now; for `If-Modified-Since`.' },
});

/** `/sitemap.xml`. */
export const INDEX_OPERATION: ApiOperation = {
  id: 'getSitemapIndex',
  tag: TAG,
  summary: 'All sitemaps',
  description:
    'An index as in the protocol of sitemaps.org, with when a page in each changed last.',
  parameters: [],
  answer: sitemap('The index.'),
  refusals: [PARAMETERS_REFUSED, SITE_REFUSED],
};

/** `/sitemaps/{type}-{number}.xml`. */
export const partOperation = (type: PageType): ApiOperation => ({
  id: `getSitemapOf${type.charAt(0).toUpperCase()}${type.slice(1)}`,
  tag: TAG,
  summary: `The pages of ${type}`,
  description: `At most ${MOST_URLS} and 50 MB, each with when it changed and its translations (hreflang).`,
  parameters: [pathParameter('number', 'The number of the file, from 1: see the index.', '1')],
  answer: sitemap('The pages.'),
  refusals: [
    PARAMETERS_REFUSED,
    { status: 404, codes: { SITEMAP_NOT_FOUND: 'there is no file of this number' } },
    SITE_REFUSED,
  ],
});

/** `/news-sitemap.xml`. */
export const NEWS_OPERATION: ApiOperation = {
  id: 'getNewsSitemap',
  tag: TAG,
  summary: 'Interviews and publications of the last two days',
  description: `For Google News; at most ${MOST_NEWS}, the newest first. Days are those of UTC.`,
  parameters: [],
  answer: sitemap('The news; empty on days without any.'),
  refusals: [PARAMETERS_REFUSED, SITE_REFUSED],
};

/** `/robots.txt`. */
export const ROBOTS_OPERATION: ApiOperation = {
  id: 'getRobots',
  tag: TAG,
  summary: 'What robots should leave alone, and where the sitemaps are',
  parameters: [],
  answer: { description: 'RFC 9309.', content: { 'text/plain': { type: 'string' } } },
  refusals: [PARAMETERS_REFUSED],
};
