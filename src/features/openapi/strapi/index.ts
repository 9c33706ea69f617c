import { z } from 'zod';
import { PARAMETERS_REFUSED } from '../../../contract/api-parts';
import { apiRoute } from '../../../contract/api-route';
import type { Feature, FeatureContext } from '../../../platform/feature';
import { contentAnswer, JSON_TYPE, NO_DEPENDENCIES } from '../../../platform/public-answers';
import { addPublicRoute, publicRoute } from '../../../platform/public-routes';
import { apiDocument, publicRoutesOf } from './api-document';
import { docsRoutes } from './docs-routes';

/** Describes the API for programs (OpenAPI) and people (`/docs`). */
export const openapi: Feature = {
  name: 'openapi',
  register(context) {
    addPublicRoute(context, documentRoute(context));
    for (const route of docsRoutes()) addPublicRoute(context, route);
    context.strapi.add('lectern.openapi', {
      document: () => apiDocument(context),
      routes: () => publicRoutesOf(context),
    });
  },
};

const DESCRIPTION_ROUTE = apiRoute({
  path: '/api/openapi.json',
  id: 'getDescription',
  tag: 'Description',
  summary: 'This description (OpenAPI 3.1)',
  query: {},
  answer: {
    description: 'The description.',
    content: { 'application/json': z.looseObject({}) },
  },
  refusals: [PARAMETERS_REFUSED],
});

/** Made when it is first asked for: by then every feature has said what it serves. */
const documentRoute = (context: FeatureContext) => {
  let body: string | null = null;
  return publicRoute({
    route: DESCRIPTION_ROUTE,
    needs: [],
    answer: async () => {
      body ??= JSON.stringify(apiDocument(context));
      return contentAnswer(JSON_TYPE, body, NO_DEPENDENCIES);
    },
  });
};
