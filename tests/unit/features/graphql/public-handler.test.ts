import { readDocument } from '../../../../src/features/graphql/document/read-document';
import { askedOperation } from '../../../../src/features/graphql/request/asked-operation';
import { publicGraphqlHandler } from '../../../../src/features/graphql/strapi/public-handler';

const dependencies = { documents: ['d'], types: ['t'], relations: [] };
const door = publicGraphqlHandler({
  endpoint: '/graphql',
  reads: {
    read: async () => ({ body: '{"data":{}}\n', dependencies }),
    readForm: async () => null,
  },
  caller: { auth: async () => ({}), may: async () => true },
});
const body = askedOperation(readDocument('{a}'), { operationName: null, variables: {} });
const get = { method: 'GET', path: '/graphql', query: 'query=%7Ba%7D', body } as const;
const post = { method: 'POST', path: '/graphql', query: '', body } as const;
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
