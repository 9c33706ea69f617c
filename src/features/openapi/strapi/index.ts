import type { ApiOperation } from '../../../lib/api-operation';
import { readQueryParameters } from '../../../lib/query-parameters';
import { NO_DEPENDENCIES, refusalAnswer } from '../../../platform/public-answers';
import type { Feature, FeatureContext } from '../../../platform/feature';
import { addPublicRoute, type RoutedRequest } from '../../../platform/public-routes';
import { PARAMETERS_REFUSED } from '../../content/api-parts';
import { apiDocument } from './api-document';
import { docsRoutes } from './docs-routes';

/** Describes the API for programs (OpenAPI) and people (`/docs`). */
export const openapi: Feature = {
  name: 'openapi',
  register(context) {
    addPublicRoute(context, documentRoute(context));
    for (const route of docsRoutes()) addPublicRoute(context, route);
    context.strapi.add('lectern.openapi', { document: () => apiDocument(context) });
  },
};

const OPERATION: ApiOperation = {
  id: 'getDescription',
  tag: 'Description',
  summary: 'This description (OpenAPI 3.1)',
  parameters: [],
  answer: {
    description: 'The description.',
    content: { 'application/json': { type: 'object', additionalProperties: true } },
  },
  refusals: [PARAMETERS_REFUSED],
};

/** Made when it is first asked for: by then every feature has said what it serves. */
const documentRoute = (context: FeatureContext) => {
  let body: string | null = null;
  return {
    path: '/api/openapi.json',
    needs: [],
    operation: OPERATION,
    answer: async (request: RoutedRequest) => {
      const read = readQueryParameters(request.query, []);
      if (!read.ok) return refusalAnswer(request, { ...read.error, status: 400 });
      body ??= JSON.stringify(apiDocument(context));
      return {
        status: 200,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body,
        dependencies: NO_DEPENDENCIES,
      };
    },
  };
};
