import { z } from 'zod';
import type { ApiRoute } from '../../../../src/contract/api-route';
import { withViewRoutes } from '../../../../src/features/openapi/view-routes';

const things: ApiRoute = {
  path: '/api/things/:id',
  id: 'listThings',
  tag: 'Things',
  summary: 'Things',
  query: { view: z.string(), fields: z.string(), populate: z.string(), locale: z.string() },
  answer: {
    description: 'Things.',
    content: { 'application/json': z.string() },
    headers: { Link: 'More.' },
  },
  refusals: [{ status: 404, codes: {} }],
  canMove: true,
  views: {
    card: {
      id: 'listCards',
      summary: 'Cards',
      description: 'All cards.',
      schema: z.null(),
    },
  },
};

describe('withViewRoutes', () => {
  it('adds the address of each view, with one schema and nothing that chooses another', () => {
    const [route, ofView, ...others] = withViewRoutes('/api', [things]);

    expect(others).toEqual([]);
    expect(route).toBe(things);
    expect(ofView).toMatchObject({
      path: '/api/views/card/things/:id',
      id: 'listCards',
      summary: 'Cards',
      refusals: things.refusals,
      canMove: true,
      answer: { description: 'All cards.' },
    });
    expect(ofView?.answer.content).toEqual({ 'application/json': things.views?.card?.schema });
    expect(Object.keys(ofView?.query ?? {})).toEqual(['locale']);
  });

  it('leaves all other routes as they are', () => {
    const routes = [{ ...things, views: {} }];

    expect(withViewRoutes('/api', routes)).toEqual(routes);
  });
});
