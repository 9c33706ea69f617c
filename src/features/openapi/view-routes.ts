import type { ApiRoute, RouteOfView } from '../../contract/api-route';
import { omit } from '../../lib/record';
import { viewAddress } from '../content/view-address';
import { VIEWS } from '../content/view-declarations';

/** What chooses the form of an answer; at the address of a view it is chosen. */
const CHOOSING: readonly string[] = ['view', 'fields', 'populate'];

/** The routes, and those of their views at addresses of their own. */
export const withViewRoutes = (api: string, routes: readonly ApiRoute[]): readonly ApiRoute[] =>
  routes.flatMap((route) => [
    route,
    ...VIEWS.flatMap((view) => {
      const ofView = route.views?.[view];
      return ofView
        ? [{ ...routeOfView(route, ofView), path: viewAddress(api, view, route.path) }]
        : [];
    }),
  ]);

const routeOfView = (
  route: ApiRoute,
  { id, summary, description, schema }: RouteOfView,
): ApiRoute => ({
  ...route,
  views: {},
  id,
  summary,
  query: omit(route.query, CHOOSING) as ApiRoute['query'],
  answer: { description, content: { 'application/json': schema } },
});
