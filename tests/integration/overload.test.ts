import { useLectern } from '../support/lectern';
import { eventually, rawRequest, type RawOptions } from '../support/raw-http';

/** So little room that some of what is asked at the same time cannot be answered. */
const NO_ROOM = {
  OVERLOAD_MAX_AT_WORK: '1',
  OVERLOAD_MAX_WAIT_MILLISECONDS: '1',
  HTTP_CACHE_MEGABYTES: '1',
};

const AT_ONCE = 60;

const lectern = useLectern(NO_ROOM);

afterAll(async () => {
  for (const name of Object.keys(NO_ROOM)) Reflect.deleteProperty(process.env, name);
});

const raw = (path: string, options?: RawOptions) => rawRequest(`${lectern.url}${path}`, options);

const restRead = (mark: string) => raw(`/api/experts?filters[name][$ne]=${mark}`);

const graphqlRead = (mark: string) => {
  const query = `{ experts(filters: { name: { ne: "${mark}" } }) { name } }`;
  const body = JSON.stringify({ query });
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
  };
  return raw('/graphql', { method: 'POST', headers, body });
};

const atOnce = <Answer>(ask: (mark: string) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, number) => ask(`${Date.now()}-${number}`)));

describe('when more is asked at once than can be answered', () => {
  it.each([
    ['REST', restRead, '"details":{"code":"OVERLOADED"}', 1],
    // Bodies arrive one after another, so that there may be room for each.
    ['GraphQL', graphqlRead, '"extensions":{"code":"OVERLOADED"}', 0],
  ])(
    '%s refuses some at once, in its own shape, and answers the others',
    async (_api, ask, code, least) => {
      const answers = await atOnce(ask);
      // On a busy machine the database may be too slow for some others.
      const refused = answers.filter(({ bytes }) => String(bytes).includes(code));

      expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true);
      expect(refused.length).toBeGreaterThanOrEqual(least);
      expect(answers.some(({ status }) => status === 200)).toBe(true);
      for (const { status, headers } of refused) {
        expect(status).toBe(503);
        expect(headers).toMatchObject({ 'retry-after': '1', 'cache-control': 'no-store' });
      }
      const after = await eventually(
        () => ask('afterwards'),
        ({ status }) => status === 200,
      );
      expect(after.status).toBe(200);
    },
  );

  it('kept pages and probes are answered all the same', async () => {
    await restRead('kept');
    const [, ...answers] = await Promise.all([
      atOnce(restRead),
      ...Array.from({ length: 5 }, () => restRead('kept')),
      raw('/live'),
      raw('/ready'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });
});

describe('memory', () => {
  it('stays within its bound, and what is read stays kept, whatever passes once', async () => {
    const read = Array.from({ length: 5 }, (_, number) => `read-${number}`);
    const headersOf = async (mark: string) => (await restRead(mark)).headers['x-cache'];
    for (const mark of [...read, ...read]) await restRead(mark);
    for (let number = 0; number < 1_500; number += 1) {
      await raw(`/api/experts?filters[name][$ne]=${number}${'x'.repeat(2_000)}`);
    }
    const counts: { bytes: number } = lectern.strapi.get('lectern.http-cache').counts();

    expect(counts.bytes).toBeLessThanOrEqual(1024 * 1024);
    expect(await Promise.all(read.map(headersOf))).toEqual(read.map(() => 'HIT'));
  });
});

describe('the schema', () => {
  it('is told from memory, under whatever name it is asked for', async () => {
    const ask = (name: string) => {
      const query = `query ${name} { __schema { queryType { name } } } # ${name}`;
      const body = JSON.stringify({ query, variables: { [name]: 1 }, operationName: name });
      const headers = {
        'Content-Type': 'application/json',
        'Content-Length': String(Buffer.byteLength(body)),
      };
      return raw('/graphql', { method: 'POST', headers, body });
    };
    await ask('First');
    const second = await eventually(
      () => ask('Second'),
      ({ headers }) => headers['x-cache'] === 'HIT',
    );

    expect(second.headers['x-cache']).toBe('HIT');
    expect(String(second.bytes)).toBe('{"data":{"__schema":{"queryType":{"name":"Query"}}}}\n');
  });
});

it.each([
  ['a read that is answered before Strapi', '/api/topics'],
  ['a request that Strapi answers', '/api/nothing'],
])('the connection of %s outlives those that proxies keep', async (_what, path) => {
  const { headers } = await raw(path);
  expect(headers).toMatchObject({ connection: 'keep-alive', 'keep-alive': 'timeout=65' });
});
