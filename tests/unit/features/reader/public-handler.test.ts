import { PROBLEM_TYPE } from '../../../../src/lib/problem-details';
import { ReadFailure } from '../../../../src/features/reader/read-failure';
import { addPublicReads } from '../../../../src/features/reader/strapi/public-handler';
import { createPublicReads } from '../../../../src/platform/public-reads';

const publicReads = createPublicReads();
const routes = [
  { uid: 'api::topic.topic', action: 'find', path: '/api/topics', route: {} },
] as const;
addPublicReads(publicReads, routes, {
  reads: {
    read: () => Promise.reject(new ReadFailure('READ_TIMEOUT', { cause: null })),
    check: async () => undefined,
  },
  caller: { auth: async () => ({}), may: async () => true },
});
const get = { method: 'GET', path: '/api/topics', query: '' } as const;

it('says in Strapi’s shape that a read took too long, and when to ask again', async () => {
  const answer = await publicReads.answer({ ...get, headers: {} });

  expect(answer).toMatchObject({
    status: 503,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'retry-after': '5',
      vary: 'Accept',
    },
  });
  expect(answer).toHaveProperty('body', expect.stringContaining('"code":"READ_TIMEOUT"'));
});

it('says so as a problem (RFC 9457) to those who ask for one', async () => {
  expect(await publicReads.answer({ ...get, headers: { accept: PROBLEM_TYPE } })).toMatchObject({
    status: 503,
    headers: { 'content-type': PROBLEM_TYPE, 'retry-after': '5', vary: 'Accept' },
  });
});
