import { datedAnswer, mergeDependencies } from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { listablePages } from '../../content/strapi/site-pages';
import { newsWindow, renderNews } from '../news-sitemap';
import { addressTemplates, pageAddress } from '../page-addresses';
import { latestOf, SITEMAP_TYPE } from '../sitemap-xml';
import { NEWS_TYPES, readNews } from './news-store';
import { onTypes } from './page-sitemaps';
import { sitemapContextOf, type Context } from './sitemap-context';

/**
 * `GET /news-sitemap.xml`. Two reads: who publishes, and the news.
 *
 * @param now milliseconds since 1970
 */
export const answerNews = async (
  context: Context,
  request: RoutedRequest,
  now: number,
): Promise<PublicAnswer> => {
  const sitemapContext = await sitemapContextOf(context, request);
  if ('status' in sitemapContext) return sitemapContext;
  const { publishing, locales, publisherName } = sitemapContext;
  const window = newsWindow(now);
  const types = await listablePages(context.publicCaller, NEWS_TYPES);
  const templates = addressTemplates(publishing, locales);
  const rows = await readNews(context.strapi, { ...window, types }, templates);
  const items = rows.map(({ type, slug, ...row }) => ({
    ...row,
    url: pageAddress(type, row.locale, publishing)(slug),
  }));
  const answer = datedAnswer(
    SITEMAP_TYPE,
    {
      body: renderNews(items, { publisherName, home: sitemapContext.home }),
      changedAt: latestOf(items.map(({ lastModified }) => lastModified)),
    },
    mergeDependencies(sitemapContext.dependencies, onTypes(NEWS_TYPES)),
  );
  return { ...answer, validUntil: window.until };
};
