import { withViewRoutes } from '../../../../src/features/openapi/view-routes';
import { queryParameter, type ApiOperation } from '../../../../src/lib/api-operation';

const operation: ApiOperation = {
  id: 'listThings',
  tag: 'Things',
  summary: 'Things',
  parameters: ['view', 'fields', 'populate', 'locale'].map((name) => queryParameter(name, name)),
  answer: {
    description: 'Things.',
    content: { 'application/json': { oneOf: [] } },
    headers: { Link: 'More.' },
  },
  refusals: [{ status: 404, codes: {} }],
  canMove: true,
  views: {
    card: {
      id: 'listCards',
      summary: 'Cards',
      description: 'All cards.',
      schema: { type: 'null' },
    },
  },
};

describe('withViewRoutes', () => {
  it('adds the address of each view, with one schema and nothing that chooses another', () => {
    const [route, ofView, ...others] = withViewRoutes('/api', [
      { path: '/api/things/:id', operation },
    ]);

    expect(others).toEqual([]);
    expect(route).toEqual({ path: '/api/things/:id', operation });
    expect(ofView).toMatchObject({
      path: '/api/views/card/things/:id',
      operation: {
        id: 'listCards',
        summary: 'Cards',
        refusals: operation.refusals,
        canMove: true,
        answer: { description: 'All cards.', content: { 'application/json': { type: 'null' } } },
      },
    });
    expect(ofView?.operation.parameters.map(({ name }) => name)).toEqual(['locale']);
  });

  it('leaves all other routes as they are', () => {
    const routes = [{ path: '/live', operation: { ...operation, views: {} } }];

    expect(withViewRoutes('/api', routes)).toEqual(routes);
  });
});
