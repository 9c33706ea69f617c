import type { Feature, FeatureContext } from '../../../platform/feature';
import { addPublicRoute, publicRoute, type PublicRoute } from '../../../platform/public-routes';
import { PAGE_TYPES } from '../../content/public-url';
import { SITE } from '../../content/registry';
import { rightToList } from '../../content/rights';
import { uidOfPage } from '../../content/strapi/site-pages';
import { INDEX_ROUTE, NEWS_ROUTE, partRoute, ROBOTS_ROUTE } from '../routes';
import { answerNews } from './news';
import { answerIndex, answerPart } from './page-sitemaps';
import { answerRobots } from './robots-answer';

/** Tells search engines which pages there are. */
export const sitemaps: Feature = {
  name: 'sitemaps',
  register(context) {
    for (const route of routes(context)) addPublicRoute(context, route);
  },
};

const routes = (context: FeatureContext): readonly PublicRoute[] => [
  publicRoute({
    route: INDEX_ROUTE,
    needs: [rightToList(SITE)],
    answer: (request) => answerIndex(context, request),
  }),
  publicRoute({
    route: NEWS_ROUTE,
    needs: [rightToList(SITE)],
    answer: (request) => answerNews(context, request, Date.now()),
  }),
  publicRoute({
    route: ROBOTS_ROUTE,
    needs: [],
    answer: () => answerRobots(context),
  }),
  ...PAGE_TYPES.map((type) =>
    publicRoute({
      route: partRoute(type),
      needs: [rightToList({ uid: uidOfPage(type) }), rightToList(SITE)],
      answer: (request) => answerPart(context, request, type),
    }),
  ),
];
