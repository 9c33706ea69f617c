import type { Feature } from '../../../platform/feature';
import { addPublicRoute, publicRoute, type PublicRoute } from '../../../platform/public-routes';
import { decodeCursor } from '../../../platform/rest-query';
import { demandListing } from '../../content/listing';
import { EXPERT, TOPIC } from '../../content/registry';
import { rightsToShow, rightToList } from '../../content/rights';
import { enumerationsOf } from '../../content/strapi/enumerations';
import { viewContextOf } from '../../content/strapi/view-context';
import { WORK_KINDS, type WorkKind } from '../../content/work-kinds';
import { BATCH_ROUTE } from '../batch-route';
import { facetsRoute } from '../facets-route';
import { relatedRoute } from '../related-route';
import { workRoute } from '../work-route';
import type { Context } from './answers';
import { answerBatch } from './batch';
import { answerFacets } from './facets';
import { answerRelated } from './related';
import { serveSuggestions } from './suggestions';
import { answerWork } from './work';

/** Where a reader goes from here: related work, the work of an expert or on a topic, facets, batches. */
export const discovery: Feature = {
  name: 'discovery',
  async register(context) {
    const viewContext = viewContextOf(context.strapi);
    for (const route of routes({ ...context, viewContext })) addPublicRoute(context, route);
    await serveSuggestions(context);
  },
};

const routes = (context: Context): readonly PublicRoute[] => [
  ...WORK_KINDS.map((kind) =>
    publicRoute({
      route: relatedRoute(kind),
      needs: rightsToShow(kind),
      answer: answerRelated(context, kind),
    }),
  ),
  ...WORK_KINDS.map((kind) => countingRoute(context, kind)),
  publicRoute({
    route: workRoute(EXPERT, WORK_OF_EXPERT, decodeCursor),
    needs: rightsToShow(EXPERT),
    answer: answerWork(context, EXPERT),
  }),
  publicRoute({
    route: workRoute(TOPIC, LATEST_ON_TOPIC, decodeCursor),
    needs: rightsToShow(TOPIC),
    answer: answerWork(context, TOPIC),
  }),
  // Documents of types that may not be read are missing.
  publicRoute({ route: BATCH_ROUTE, needs: [], answer: answerBatch(context) }),
];

const WORK_OF_EXPERT = {
  path: '/api/experts/:id/work',
  id: 'listWorkOfExpert',
  summary: 'Interviews and publications of an expert',
};

const LATEST_ON_TOPIC = {
  path: '/api/topics/:id/latest',
  id: 'listLatestOnTopic',
  summary: 'Interviews and publications on a topic',
};

const countingRoute = (context: Context, kind: WorkKind): PublicRoute => {
  const listing = demandListing(kind.uid);
  return publicRoute({
    route: facetsRoute(kind, listing, enumerationsOf(context.strapi, kind.uid)),
    needs: [rightToList(kind)],
    answer: answerFacets(context, { kind, listing }),
  });
};
