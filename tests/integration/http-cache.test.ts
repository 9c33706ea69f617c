import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { untilDatabaseIsIdle } from '../../src/platform/idle-database';
import {
  EXPERT,
  expertData,
  interviewData,
  INTERVIEW,
  published,
  publicationData,
  PUBLICATION,
  TOPIC,
} from '../support/content';
import {
  addForwardingReads,
  PAST_THE_CACHE,
  type ForwardingReads,
} from '../support/forwarding-reads';
import { request, type Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { eventually, rawRequest, type RawAnswer, type RawOptions } from '../support/raw-http';

const ALLOWED = 'https://www.example.org';

const lectern = useLectern({ CORS_ORIGINS: ALLOWED });
let reads: ForwardingReads;
let token: string;

beforeAll(async () => {
  reads = addForwardingReads(lectern);
  token = await lectern.createToken('full-access');
});

afterAll(async () => {
  delete process.env.CORS_ORIGINS;
});

afterEach(() => {
  reads.before = async () => undefined;
  reads.after = async (answer) => answer;
});

const raw = (path: string, options?: RawOptions) => rawRequest(`${lectern.url}${path}`, options);

const putThrough = (path: string, data: object): Promise<Json> =>
  lectern.rest(path, { method: 'PUT', token, json: { data } });

const createThrough = async (path: string, data: object): Promise<Json> => {
  const answer = await lectern.rest(path, { token, json: { data } });
  expect(answer.status).toBe(201);
  return answer.body.data;
};

const counts = (): Json => lectern.strapi.get('lectern.http-cache').counts();

/** Content made through the API: what it changed is dropped when the answer is there. */
const someExpert = (more: object = {}) => createThrough('/experts', expertData(more));

describe('an answer from memory', () => {
  it('is the one that was made, without asking again', async () => {
    const { documentId } = await someExpert();
    const path = `/api/experts/${documentId}?populate=*`;
    const [first, made] = [await raw(path), reads.requests.length];
    const second = await raw(path);

    expect([first.headers['x-cache'], second.headers['x-cache']]).toEqual(['MISS', 'HIT']);
    expect(second.bytes).toEqual(first.bytes);
    expect(reads.requests).toHaveLength(made);
  });

  it('carries every header that Strapi sends, and those for caches', async () => {
    const { documentId } = await someExpert();
    const path = `/api/experts/${documentId}?populate=*`;
    await raw(path);
    const [ours, strapis] = [await raw(path), await raw(path, { headers: PAST_THE_CACHE })];

    // Strapi says `*` to whoever names no Origin; the time passes; what it tells somebody nobody may keep.
    const differing = ['vary', 'date', 'access-control-allow-origin', 'cache-control'];
    const expected = Object.entries(strapis.headers).filter(([name]) => !differing.includes(name));
    expect(expected.length).toBeGreaterThan(10);
    expect(ours.headers).toMatchObject(Object.fromEntries(expected));
    expect(ours.headers).toMatchObject({
      age: '0',
      'x-cache': 'HIT',
      vary: 'Accept-Encoding, Origin, Authorization, Cookie',
      'cache-control':
        'public, max-age=0, s-maxage=60, stale-while-revalidate=60, stale-if-error=864000',
      'surrogate-key': `lectern ${documentId}`,
      'cache-tag': `lectern,${documentId}`,
    });
    expect(ours.headers.etag).toMatch(/^"[\w-]{27}"$/);
  });

  it('is the same for parameters in another order', async () => {
    await raw('/api/experts?sort=name&fields=name');

    expect((await raw('/api/experts?fields=name&sort=name')).headers['x-cache']).toBe('HIT');
  });

  it('answers a HEAD without a body, and a HEAD fills the memory', async () => {
    const { documentId } = await someExpert();
    const path = `/api/experts/${documentId}?populate=*`;
    const head = await raw(path, { method: 'HEAD' });
    const get = await raw(path);

    expect(head).toMatchObject({ status: 200, bytes: Buffer.alloc(0) });
    expect(get.headers['x-cache']).toBe('HIT');
    expect(head.headers).toMatchObject({
      etag: get.headers.etag,
      'content-length': String(get.bytes.length),
    });
  });

  it.each(['GET', 'HEAD'])('is not sent again to a %s by whoever has it', async (method) => {
    const { documentId } = await someExpert();
    const path = `/api/experts/${documentId}?populate=*`;
    const { headers } = await raw(path);
    const again = await raw(path, { method, headers: { 'If-None-Match': `W/${headers.etag}` } });

    expect(again).toMatchObject({ status: 304, bytes: Buffer.alloc(0) });
    expect(again.headers).toMatchObject({
      etag: headers.etag,
      'cache-control': headers['cache-control'],
      vary: headers.vary,
    });
    expect(again.headers['content-length']).toBeUndefined();
    await putThrough(`/experts/${documentId}`, { jobTitle: 'fellow' });
    const changed = await raw(path, { headers: { 'If-None-Match': String(headers.etag) } });
    expect(changed.status).toBe(200);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is compressed with %s from the second time on, if it is large', async (encoding, decode) => {
    const { documentId } = await someExpert({ biography: longBlocks });
    const path = `/api/experts/${documentId}?populate=*`;
    const plain = await raw(path);
    const headers = { 'Accept-Encoding': encoding };
    await raw(path, { headers });
    const coded = await eventually(
      () => raw(path, { headers }),
      (answer) => answer.headers['content-encoding'] === encoding,
    );

    expect(decode(coded.bytes)).toEqual(plain.bytes);
    expect(coded.headers.etag).not.toBe(plain.headers.etag);
    expect(coded.headers['content-length']).toBe(String(coded.bytes.length));
    const known = await raw(path, {
      headers: { ...headers, 'If-None-Match': String(coded.headers.etag) },
    });
    expect(known).toMatchObject({ status: 304 });
    expect(known.headers.etag).toBe(coded.headers.etag);
  });

  it('is not compressed when it is small', async () => {
    const { documentId } = await someExpert();
    const headers = { 'Accept-Encoding': 'br, gzip' };
    for (let time = 0; time < 3; time += 1) {
      const answer = await raw(`/api/experts/${documentId}?populate=*`, { headers });
      expect(answer.headers['content-encoding']).toBeUndefined();
    }
  });
});

describe('what can poison nothing', () => {
  it.each([
    ['Authorization', () => ({ Authorization: `Bearer ${token}` })],
    ['a cookie', () => PAST_THE_CACHE],
    ['another answer format', () => ({ 'strapi-response-format': 'v4' })],
  ])('a request with %s goes to Strapi and leaves no trace', async (_title, headersOf) => {
    const { documentId } = await someExpert();
    const path = `/api/experts/${documentId}?populate=*`;
    const before = counts();
    const personal = await raw(path, { headers: headersOf() });

    expect(personal.headers['x-cache']).toBeUndefined();
    expect(counts()).toMatchObject({ entries: before.entries, passed: Number(before.passed) + 1 });
    expect((await raw(path)).headers['x-cache']).toBe('MISS');
  });

  it.each([
    ['X-Forwarded-Host', 'evil.example'],
    ['X-Forwarded-Proto', 'gopher'],
    ['X-Forwarded-For', '10.0.0.1'],
    ['Host', 'evil.example'],
    ['Accept-Language', 'xx'],
    ['X-HTTP-Method-Override', 'DELETE'],
    ['X-Anything', 'evil.example'],
  ])('%s changes neither the answer nor its key', async (name, value) => {
    const { documentId } = await someExpert();
    const path = `/api/experts/${documentId}?populate=*`;
    const first = await raw(path, { headers: { [name]: value } });
    const second = await raw(path);

    expect(second.headers['x-cache']).toBe('HIT');
    expect(second.bytes).toEqual(first.bytes);
    expect(`${JSON.stringify(second.headers)} ${String(second.bytes)}`).not.toContain(
      'evil.example',
    );
  });

  it('an Origin gets its own permission and no other', async () => {
    const { documentId } = await someExpert();
    const path = `/api/experts/${documentId}?populate=*`;
    const origin = async (value: string) =>
      (await raw(path, { headers: { Origin: value } })).headers['access-control-allow-origin'];

    expect(await origin('https://evil.example')).toBeUndefined();
    expect(await origin(ALLOWED)).toBe(ALLOWED);
    expect(await origin('https://evil.example')).toBeUndefined();
    expect((await raw(path)).headers['access-control-allow-origin']).toBeUndefined();
  });

  it('a preflight goes to Strapi', async () => {
    const headers = { Origin: ALLOWED, 'Access-Control-Request-Method': 'GET' };
    const answer = await raw('/api/experts', { method: 'OPTIONS', headers });

    expect(answer.status).toBe(204);
    expect(answer.headers['access-control-allow-origin']).toBe(ALLOWED);
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    expect(String(answer.headers['access-control-allow-headers']).toLowerCase()).toMatch(
      /if-none-match.*traceparent.*baggage.*apollo-require-preflight/,
    );
  });

  it('scripts of an allowed Origin see what they need, from memory and from Strapi alike', async () => {
    const { documentId } = await someExpert();
    const path = `/api/experts/${documentId}?populate=*`;
    const asked = [{}, {}, PAST_THE_CACHE].map((more) =>
      raw(path, { headers: { Origin: ALLOWED, ...more } }),
    );
    const refused = raw('/api/experts/nobody', { headers: { Origin: ALLOWED } });
    const exposed = (await Promise.all([...asked, refused])).map(
      ({ headers }) => headers['access-control-expose-headers'],
    );

    expect(new Set(exposed).size).toBe(1);
    expect(String(exposed[0]).split(',')).toEqual(
      expect.arrayContaining(['ETag', 'Retry-After', 'Surrogate-Key', 'Cache-Tag']),
    );
  });

  it('an error is sent and not kept', async () => {
    const path = '/api/experts/nobody?populate=*';
    const [first, second] = [await raw(path), await raw(path)];

    expect(first).toMatchObject({ status: 404 });
    expect(first.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect([first, second].map(({ headers }) => headers['x-cache'])).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('what no feature answers goes to Strapi', async () => {
    const answer = await raw('/api/experts?fields=name&unowned=1');

    expect(answer.status).toBe(400);
    expect(answer.headers['x-cache']).toBeUndefined();
    expect((await raw('/live')).headers['cache-control']).toBe('no-store');
  });

  it('a feature that fails leaves the request to Strapi', async () => {
    const { documentId } = await someExpert();
    reads.before = async () => Promise.reject(new Error('broken'));
    const answer = await raw(`/api/experts/${documentId}?populate=*`);

    expect(answer.status).toBe(200);
    expect(answer.headers['x-cache']).toBeUndefined();
  });
});

describe('an answer whose form depends on Accept', () => {
  it('is kept for each form', async () => {
    const { documentId } = await someExpert();
    const path = `/api/experts/${documentId}?populate=*`;
    reads.before = () => new Promise((resolve) => setTimeout(resolve, 20));
    reads.after = async (answer) => {
      const accept = String(reads.requests.at(-1)?.headers.accept);
      const body = JSON.stringify({ data: { id: 1, documentId: accept }, meta: {} });
      return { ...answer, body, headers: { ...answer.headers, vary: 'Accept' } };
    };
    const ask = (accept: string) => raw(path, { headers: { Accept: accept } });
    await ask('text/plain');
    await ask('text/html');
    const made = reads.requests.length;
    const [plain, html] = [await ask('text/plain'), await ask('text/html')];

    const acceptOf = ({ bytes }: RawAnswer): unknown => JSON.parse(String(bytes)).data.documentId;
    expect([acceptOf(plain), acceptOf(html)]).toEqual(['text/plain', 'text/html']);
    expect(plain.headers).toMatchObject({
      'x-cache': 'HIT',
      vary: 'Accept-Encoding, Origin, Authorization, Cookie, Accept',
    });
    expect(reads.requests).toHaveLength(made);
  });
});

describe('simultaneous misses', () => {
  it('make one answer for all', async () => {
    const { documentId } = await someExpert();
    // Nobody joins an answer that was begun before a change.
    await untilDatabaseIsIdle(lectern.strapi, 10_000);
    const made = reads.requests.length;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => raw(`/api/experts/${documentId}?populate=*`)),
    );

    expect(reads.requests.length - made).toBe(1);
    expect(new Set(answers.map(({ bytes }) => String(bytes))).size).toBe(1);
  });

  it('do not give who comes after a write the answer begun before it', async () => {
    const { documentId } = await someExpert();
    const path = `/api/experts/${documentId}?populate=*`;
    const gate = openGate();
    reads.after = async (answer) => {
      await gate.opened;
      return answer;
    };
    const begunBefore = raw(path);
    await gate.reached;
    reads.after = async (answer) => answer;
    await putThrough(`/experts/${documentId}`, { name: 'Renamed' });
    const begunAfter = await raw(path);
    gate.open();
    await begunBefore;

    expect(JSON.parse(String(begunAfter.bytes)).data.name).toBe('Renamed');
    expect(JSON.parse(String((await raw(path)).bytes)).data.name).toBe('Renamed');
  });
});

describe('a write', () => {
  it('that saves a draft drops nothing', async () => {
    const expert = await someExpert();
    const topic = await createThrough('/topics', { name: 'Rivers' });
    const { documentId } = await createThrough('/publications', {
      ...publicationData({ authors: [expert.documentId], topics: [topic.documentId] }),
    });
    const path = `/api/publications/${documentId}?populate=*`;
    await raw(path);
    await raw('/api/publications');
    const { drops } = counts();
    await lectern.documents(PUBLICATION).update({
      documentId,
      data: { title: 'Not yet', authors: [], topics: [] },
    });
    await lectern.documents(INTERVIEW).create({ data: interviewData() });
    await putThrough(`/experts/${documentId}none`, {});

    expect(counts().drops).toBe(drops);
    expect((await raw(path)).headers['x-cache']).toBe('HIT');
  });

  it('past the Document Service is seen as well', async () => {
    const topic = await createThrough('/topics', { name: 'Deltas' });
    const path = `/api/topics/${topic.documentId}?populate=*`;
    await raw(path);
    await lectern.strapi.db
      .query(TOPIC)
      .update({ where: { documentId: topic.documentId }, data: { name: 'Estuaries' } });
    const seen = await eventually(
      () => request(`${lectern.url}${path}`),
      ({ body }) => body.data.name === 'Estuaries',
    );

    expect(seen.body.data.name).toBe('Estuaries');
  });

  it('of rights or locales drops everything', async () => {
    const { documentId } = await published(lectern, EXPERT, expertData());
    await raw(`/api/experts/${documentId}?populate=*`);
    const { entries } = counts();
    expect(entries).toBeGreaterThan(0);
    await lectern.strapi.db
      .query('plugin::i18n.locale')
      .update({ where: { code: 'de' }, data: { name: 'Deutsch' } });
    await eventually(
      async () => counts(),
      (now) => now.entries === 0,
    );

    expect(counts().entries).toBe(0);
  });
});

const openGate = () => {
  let open = (): void => undefined;
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const inner = new Promise<void>((resolve) => (open = resolve));
  return {
    reached,
    get opened() {
      reach();
      return inner;
    },
    open: () => {
      open();
    },
  };
};

const longBlocks = Array.from({ length: 40 }, (_, index) => ({
  type: 'paragraph',
  children: [{ type: 'text', text: `What river number ${index} carries to the sea.` }],
}));
