import { z } from 'zod';
import { apiRoute } from '../../../src/contract/api-route';
import { createApiRoutes } from '../../../src/platform/api-routes';
import { createContentPaths } from '../../../src/platform/content-paths';
import {
  NO_DEPENDENCIES,
  mergeDependencies,
  refusalAnswer,
} from '../../../src/platform/public-answers';
import { createPublicReads } from '../../../src/platform/public-reads';
import { addPublicRoute } from '../../../src/platform/public-routes';

const ROUTE = apiRoute({
  path: '/things/:id',
  id: 'getThing',
  tag: 'Things',
  summary: 'A thing',
  query: { size: z.int().max(9).optional() },
  answer: { description: 'The thing.', content: { 'text/plain': z.string() } },
  refusals: [],
});

const setUp = (held: readonly string[] = ['thing.find']) => {
  const routes: { path: string; handler: (ctx: unknown) => Promise<void> }[] = [];
  const config = { get: (_name: string, otherwise: unknown) => otherwise };
  const strapi = {
    config,
    server: { routes: (added: typeof routes) => void routes.push(...added) },
  };
  const publicCaller = { auth: async () => null, may: async (it: string) => held.includes(it) };
  const publicReads = createPublicReads();
  const apiRoutes = createApiRoutes();
  const contentPaths = createContentPaths(strapi as never);
  const contentReads = {} as never;
  addPublicRoute(
    {
      strapi: strapi as never,
      publicReads,
      apiRoutes,
      contentPaths,
      publicCaller,
      contentReads,
    },
    {
      route: ROUTE,
      needs: ['thing.find'],
      answer: async ({ params }, { size }) => ({
        status: 200,
        headers: { 'content-type': 'text/plain', vary: 'Accept' },
        body: `${params.id ?? ''}: ${size ?? 'any'}`,
        dependencies: NO_DEPENDENCIES,
      }),
    },
  );
  return { routes, publicReads, apiRoutes, contentPaths };
};

describe('addPublicRoute', () => {
  const request = { method: 'GET', path: '/things/a%20b', query: 'size=2', headers: {} } as const;

  it('answers who stands in front of Strapi, and only its own path and method', async () => {
    const { publicReads } = setUp();
    expect(await publicReads.answer(request)).toMatchObject({ status: 200, body: 'a b: 2' });
    expect(await publicReads.answer({ ...request, path: '/things' })).toBeNull();
    expect(await publicReads.answer({ ...request, method: 'POST' })).toBeNull();
  });

  it('refuses with 403 while the public lacks a right that it needs', async () => {
    const { publicReads } = setUp([]);
    const answer = await publicReads.answer(request);

    expect(answer?.status).toBe(403);
    expect(JSON.parse(answer?.body ?? '')).toEqual({
      data: null,
      error: {
        status: 403,
        name: 'ForbiddenError',
        message: 'Forbidden',
        details: { code: 'FORBIDDEN' },
      },
    });
  });

  it.each([
    ['size=10', 'PARAMETER_INVALID', 'size'],
    ['size=1&size=2', 'PARAMETER_REPEATED', 'size'],
    ['sise=1', 'PARAMETER_UNKNOWN', 'sise'],
  ])('refuses %s as %s, and never asks for an answer', async (query, code, parameter) => {
    const answer = await setUp().publicReads.answer({ ...request, query });

    expect(answer?.status).toBe(400);
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({
      error: { name: 'ValidationError', details: { code, parameter } },
    });
  });

  it('tells what the route does', () => {
    const { apiRoutes, contentPaths } = setUp();

    expect(apiRoutes.all()).toMatchObject([
      { path: '/things/:id', id: 'getThing', refusals: [{ status: 403 }] },
    ]);
    expect(contentPaths.apiAt('/things/1')).toBe('rest');
  });

  it('answers the same through Koa', async () => {
    const { routes } = setUp();
    const sent: Record<string, unknown> = {};
    await routes[0]?.handler(
      Object.assign(sent, {
        res: {},
        path: '/things/a%20b',
        querystring: 'size=2',
        headers: {},
        set: (name: string, value: string) => (sent[name] = value),
        vary: (value: string) => (sent.vary = value),
      }),
    );
    expect(sent).toMatchObject({
      status: 200,
      body: 'a b: 2',
      'content-type': 'text/plain',
      vary: 'Accept',
    });
  });
});

describe('refusalAnswer', () => {
  const refusal = { status: 404, code: 'X', message: 'Not here.', details: { seen: 1 } } as const;

  it('has the shape of Strapi', () => {
    const { headers, body } = refusalAnswer({ headers: {} }, refusal);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(body)).toEqual({
      data: null,
      error: {
        status: 404,
        name: 'NotFoundError',
        message: 'Not here.',
        details: { code: 'X', seen: 1 },
      },
    });
  });

  it('has the shape of RFC 9457 where Accept asks for it', () => {
    const { headers, body } = refusalAnswer(
      { headers: { accept: 'application/problem+json' } },
      refusal,
    );
    expect(headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(body)).toEqual({
      type: 'about:blank',
      title: 'NotFoundError',
      status: 404,
      detail: 'Not here.',
      code: 'X',
      seen: 1,
    });
  });
});

it('mergeDependencies names each thing once', () => {
  const one = { documents: ['a', 'b'], types: ['t'], relations: [] };
  const two = { documents: ['b'], types: ['t', 'u'], relations: ['t.r'] };
  expect(mergeDependencies(one, two)).toEqual({
    documents: ['a', 'b'],
    types: ['t', 'u'],
    relations: ['t.r'],
  });
});
