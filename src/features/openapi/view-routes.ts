import type { ApiOperation, DescribedRoute, OperationOfView } from '../../lib/api-operation';
import { viewAddress } from '../content/view-address';
import { VIEWS } from '../content/view-declarations';

/** What chooses the form of an answer; at the address of a view it is chosen. */
const CHOOSING: readonly string[] = ['view', 'fields', 'populate'];

/** The routes, and those of their views at addresses of their own. */
export const withViewRoutes = (
  api: string,
  routes: readonly DescribedRoute[],
): readonly DescribedRoute[] =>
  routes.flatMap((route) => [
    route,
    ...VIEWS.flatMap((view) => {
      const ofView = route.operation.views?.[view];
      if (!ofView) return [];
      const path = viewAddress(api, view, route.path);
      return [{ path, operation: operationOfView(route.operation, ofView) }];
    }),
  ]);

const operationOfView = (
  operation: ApiOperation,
  { id, summary, description, schema }: OperationOfView,
): ApiOperation => ({
  ...operation,
  views: {},
  id,
  summary,
  parameters: operation.parameters.filter(({ name }) => !CHOOSING.includes(name)),
  answer: { description, content: { 'application/json': schema } },
});
