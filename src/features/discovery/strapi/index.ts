import type { Feature, FeatureContext } from '../../../platform/feature';
import { addPublicRoute, type PublicRoute } from '../../../platform/public-routes';
import { listingOf } from '../../content/listing';
import { EXPERT, TOPIC } from '../../content/registry';
import { rightsToShow, rightToList } from '../../content/rights';
import { viewHouse, type ViewHouse } from '../../content/strapi/view-house';
import { enumerationsOf } from '../../content/strapi/enumerations';
import { BATCH_OPERATION } from '../batch-operation';
import { facetsOperation } from '../facets-operation';
import { relatedOperation } from '../related-operation';
import { workOperation } from '../work-operation';
import { WORK_KINDS, type WorkKind } from '../../content/work-kinds';
import { answerBatch } from './batch';
import { answerFacets } from './facets';
import { answerRelated } from './related';
import { answerWork, EXPERTS, TOPICS } from './work';

interface Context extends Pick<FeatureContext, 'strapi' | 'contentReads' | 'publicCaller'> {
  readonly house: ViewHouse;
}

/** Where a reader goes from here: related work, the work of an expert or on a topic, facets, batches. */
export const discovery: Feature = {
  name: 'discovery',
  register(context) {
    const house = viewHouse(context.strapi);
    for (const route of routes({ ...context, house })) addPublicRoute(context, route);
  },
};

const routes = (context: Context): readonly PublicRoute[] => [
  ...WORK_KINDS.map((kind) => ({
    path: `/api/${kind.plural}/:id/related`,
    needs: rightsToShow(kind),
    operation: relatedOperation(kind),
    showsDrafts: true,
    answer: answerRelated(context, kind),
  })),
  ...WORK_KINDS.map((kind) => facetsRoute(context, kind)),
  {
    path: '/api/experts/:id/work',
    needs: rightsToShow(EXPERT),
    operation: workOperation(EXPERT, {
      id: 'listWorkOfExpert',
      summary: 'Interviews and publications of an expert',
    }),
    answer: answerWork(context, EXPERTS),
  },
  {
    path: '/api/topics/:id/latest',
    needs: rightsToShow(TOPIC),
    operation: workOperation(TOPIC, {
      id: 'listLatestOnTopic',
      summary: 'Interviews and publications on a topic',
    }),
    answer: answerWork(context, TOPICS),
  },
  // Documents of types that may not be read are missing.
  { path: '/api/batch', needs: [], operation: BATCH_OPERATION, answer: answerBatch(context) },
];

const facetsRoute = (context: Context, kind: WorkKind): PublicRoute => {
  const listing = listingOf(kind.uid);
  if (!listing) throw new Error(`${kind.uid} has no lists.`);
  const enumerations = enumerationsOf(context.strapi, kind.uid);
  return {
    path: `/api/${kind.plural}/facets`,
    needs: [rightToList(kind)],
    operation: facetsOperation(kind, listing, enumerations),
    answer: answerFacets(context, { kind, listing, enumerations }),
  };
};
