import type { Feature, FeatureContext } from '../../../platform/feature';
import { addPublicRoute, type PublicRoute } from '../../../platform/public-routes';
import { WORK_KINDS } from '../work-kinds';
import { answerBatch } from './batch';
import { answerFacets } from './facets';
import { answerRelated } from './related';
import { answerWork, EXPERTS, TOPICS } from './work';

type Context = Pick<FeatureContext, 'strapi' | 'contentReads'>;

/** Where a reader goes from here: related work, the work of an expert or on a topic, facets, batches. */
export const discovery: Feature = {
  name: 'discovery',
  register(context) {
    for (const route of routes(context)) addPublicRoute(context, route);
  },
};

const routes = (context: Context): readonly PublicRoute[] => [
  ...WORK_KINDS.map((kind) => ({
    path: `/api/${kind.plural}/:id/related`,
    answer: answerRelated(context, kind),
  })),
  ...WORK_KINDS.map((kind) => ({
    path: `/api/${kind.plural}/facets`,
    answer: answerFacets(context, kind),
  })),
  { path: '/api/experts/:id/work', answer: answerWork(context, EXPERTS) },
  { path: '/api/batch', answer: answerBatch(context) },
  { path: '/api/topics/:id/latest', answer: answerWork(context, TOPICS) },
];
