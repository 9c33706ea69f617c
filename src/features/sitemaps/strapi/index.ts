import type { Feature, FeatureContext } from '../../../platform/feature';
import {
  addPublicRoute,
  type PublicRoute,
  type RoutedRequest,
} from '../../../platform/public-routes';
import { PAGE_TYPES } from '../../content/public-url';
import { SITE } from '../../content/registry';
import { rightToList } from '../../content/rights';
import { INDEX_OPERATION, NEWS_OPERATION, partOperation, ROBOTS_OPERATION } from '../operations';
import { uidOf } from './listed-pages-store';
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
  {
    path: '/sitemap.xml',
    needs: [rightToList(SITE)],
    operation: INDEX_OPERATION,
    answer: (request) => answerIndex(context, request),
  },
  {
    path: '/news-sitemap.xml',
    needs: [rightToList(SITE)],
    operation: NEWS_OPERATION,
    answer: (request) => answerNews(context, request, Date.now()),
  },
  {
    path: '/robots.txt',
    needs: [],
    operation: ROBOTS_OPERATION,
    answer: (request) => answerRobots(context, request),
  },
  ...PAGE_TYPES.map((type) => ({
    path: `/sitemaps/${type}-:number.xml`,
    needs: [rightToList({ uid: uidOf(type) }), rightToList(SITE)],
    operation: partOperation(type),
    answer: (request: RoutedRequest) => answerPart(context, request, type),
  })),
];
