import { contentAnswer } from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import { absoluteUrls } from '../../content/strapi/delivery';
import { findReadableSite } from '../../content/strapi/public-site';
import { renderRobots, ROBOTS_TYPE } from '../robots';
import type { Context } from './sitemap-context';

/**
 * `GET /robots.txt`. One read. While nobody has filled in the Site there are no sitemaps to name; robots
 * must be told where not to go all the same.
 */
export const answerRobots = async ({ strapi, contentReads }: Context): Promise<PublicAnswer> => {
  const { site, dependencies } = await findReadableSite(contentReads);
  const closed = [
    strapi.config.get<string>('admin.path', '/admin'),
    strapi.config.get<string>('plugin::graphql.endpoint', '/graphql'),
  ].filter((path) => path.length > 1);
  const sitemaps = site ? ['/sitemap.xml', '/news-sitemap.xml'].map(absoluteUrls(strapi)) : [];
  return contentAnswer(ROBOTS_TYPE, renderRobots({ closed, sitemaps }), dependencies);
};
