import { postedRequest, queriedRequest } from '../../../../src/features/reader/graphql-request';
import { publicGraphqlHandler } from '../../../../src/features/reader/strapi/graphql/public-door';

const query = '{ topics { name } }';

it.each([
  ['no object', 'text'],
  ['no query', {}],
  ['an empty query', { query: '' }],
  ['variables as text', { query, variables: '{}' }],
  ['a name that is no text', { query, operationName: 1 }],
  ['a persisted query', { query, extensions: { persistedQuery: { version: 1 } } }],
  ['a member that Apollo may know', { query, id: 'x' }],
])('leaves a body with %s to Apollo', (_what, body) => {
  expect(postedRequest(body)).toBeNull();
});

it('reads the parameters of a GET, and leaves one that comes twice to Apollo', () => {
  expect(
    queriedRequest([
      ['query', query],
      ['variables', '{"a":1}'],
    ]),
  ).toEqual({ source: query, operationName: undefined, variables: { a: 1 } });
  expect(
    queriedRequest([
      ['query', query],
      ['query', query],
    ]),
  ).toBeNull();
  expect(
    queriedRequest([
      ['query', query],
      ['variables', '{'],
    ]),
  ).toBeNull();
});

const dependencies = { documents: ['d'], types: ['t'], relations: [] };
const door = publicGraphqlHandler({
  endpoint: '/graphql',
  reads: { read: async () => ({ body: '{"data":{}}\n', dependencies }) },
  caller: { auth: async () => ({}), may: async () => true },
});
const get = { method: 'GET', path: '/graphql', query: 'query=%7B__typename%7D' } as const;
const post = { method: 'POST', path: '/graphql', query: '', body: { query } } as const;
const json = { 'content-type': 'application/json' };

it.each([
  ['a POST of JSON', { ...post, headers: json }, true],
  ['a POST of a form', { ...post, headers: { 'content-type': 'text/plain' } }, false],
  ['a GET of any site', { ...get, headers: {} }, true],
  ['another path', { ...post, path: '/graphql/x', headers: json }, false],
  ['a body that is no operation', { ...post, body: {}, headers: json }, false],
  [
    'the media type of its own',
    { ...post, headers: { ...json, accept: 'application/graphql-response+json' } },
    true,
  ],
  ['another media type', { ...post, headers: { ...json, accept: 'image/png' } }, false],
])('answers or leaves %s', async (_what, request, isAnswered) => {
  const answering = door(request);
  // Whoever can tell at once that it is not theirs says so at once.
  if (!isAnswered) expect(answering).toBeNull();
  expect(await answering).toEqual(
    isAnswered
      ? {
          status: 200,
          headers: {
            'content-type': `${'accept' in request.headers ? request.headers.accept : 'application/json'}; charset=utf-8`,
            ...(request.method === 'GET' ? { vary: 'Accept' } : {}),
          },
          body: '{"data":{}}\n',
          dependencies,
        }
      : null,
  );
});
