import { ReadFailure } from '../../../../../src/features/reader/answer/failure';
import { createReadPaths } from '../../../../../src/features/reader/strapi/read-paths';
import { readStage } from '../../../../../src/features/reader/strapi/read-stage';
import type { RestReads } from '../../../../../src/features/reader/strapi/rest-reads';
import { PROBLEM_TYPE } from '../../../../../src/lib/problem-details';
import { NO_DEPENDENCIES } from '../../../../../src/platform/public-answers';
import type { StagedRead, StageOutcome } from '../../../../../src/platform/read-stages';

const TOPIC = 'api::topic.topic';

const setUp = (read: RestReads['read']) =>
  readStage({
    reads: { read, check: async () => undefined },
    paths: createReadPaths(),
    uids: [TOPIC],
    routes: [
      { uid: TOPIC, action: 'find', route: {} },
      { uid: TOPIC, action: 'findOne', route: {} },
    ],
    isPathShown: true,
  });

const asked = (more: Partial<StagedRead> = {}, isBeforeStrapi = true): StagedRead => ({
  caller: {
    isBeforeStrapi,
    auth: async () => ({}),
    may: async (right) => right !== `${TOPIC}.findOne`,
    reads: { find: () => Promise.reject(new Error('not asked')) },
  },
  request: { method: 'GET', path: '/api/topics', query: '', headers: {} },
  uid: TOPIC,
  kind: 'list',
  idOrSlug: null,
  addressedBy: null,
  query: {},
  route: null,
  ...more,
});

const answered = async () => ({ body: '[]', dependencies: NO_DEPENDENCIES });
const tooLate = () => Promise.reject(new ReadFailure('READ_TIMEOUT', { cause: null }));
const strapis: StageOutcome = {
  status: 200,
  headers: {},
  body: { data: [] },
  dependencies: NO_DEPENDENCIES,
};
const never = () => Promise.reject(new Error('Strapi was asked'));

describe('before Strapi, the reader', () => {
  it.each([
    ['application/json', 'application/json; charset=utf-8'],
    [PROBLEM_TYPE, PROBLEM_TYPE],
  ])(
    'says that a read took too long, and when to ask again, to who takes %s',
    async (accept, type) => {
      const request = { ...asked().request, headers: { accept } };

      expect(await setUp(tooLate)(asked({ request }), never)).toMatchObject({
        status: 503,
        headers: { 'content-type': type, 'retry-after': '5', vary: 'Accept' },
        body: expect.stringContaining('READ_TIMEOUT'),
      });
    },
  );

  it('leaves to Strapi what the public may not read, and encoded addresses', async () => {
    const stage = setUp(answered);
    const document = { kind: 'document', idOrSlug: 'rivers' } as const;

    expect(await stage(asked(), never)).toMatchObject({ status: 200, body: '[]' });
    expect(await stage(asked(document), never)).toBeNull();
    expect(await stage(asked({ ...document, idOrSlug: 'a b' }), never)).toBeNull();
  });
});

describe('in Strapi’s stack, the reader', () => {
  it('is asked without asking for the right once more, and says which way an answer came', async () => {
    const document = asked({ kind: 'document', idOrSlug: 'rivers' }, false);

    expect(await setUp(answered)(document, never)).toMatchObject({
      body: '[]',
      headers: { 'x-lectern-read': 'reader' },
    });
    expect(await setUp(async () => null)(document, async () => strapis)).toMatchObject({
      body: { data: [] },
      headers: { 'x-lectern-read': 'strapi' },
    });
  });

  it('throws that a read took too long, with when to ask again', async () => {
    await expect(setUp(tooLate)(asked({}, false), never)).rejects.toMatchObject({
      status: 503,
      headers: { 'Retry-After': '5' },
      details: { code: 'READ_TIMEOUT' },
    });
  });
});
