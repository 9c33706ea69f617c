import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { expertData, nextNumber } from '../support/content';
import {
  addForwardingReads,
  PAST_THE_CACHE,
  type ForwardingReads,
} from '../support/forwarding-reads';
import { request, type Json } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';
import { eventually, rawRequest, type RawOptions } from '../support/raw-http';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy';
import { runSql } from '../support/test-databases';
import { PROJECT_ROOT, testEnvironment } from '../support/test-environment';

const KILL_LISTENERS = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'lectern-changes' and datname = current_database()`;

let lectern: Lectern;
let reads: ForwardingReads;
let token: string;
let proxy: TcpProxy;
let direct: string;

/** Lectern reaches its database through a proxy that the tests cut. */
beforeAll(async () => {
  const server = new URL(process.env.LECTERN_TEST_SERVER_URL ?? '');
  proxy = await startTcpProxy({ host: server.hostname, port: Number(server.port) });
  lectern = await startLectern({ DATABASE_POOL_MIN: '0' }, { databaseProxy: proxy.port });
  direct = lectern.databaseUrl;
  reads = addForwardingReads(lectern);
  token = await lectern.createToken('full-access');
});

afterAll(async () => {
  await lectern.stop();
  await proxy.stop();
  delete process.env.DATABASE_POOL_MIN;
});

const raw = (path: string, options?: RawOptions) => rawRequest(`${lectern.url}${path}`, options);

const someExpert = async (): Promise<Json> => {
  const answer = await lectern.rest('/experts', { token, json: { data: expertData() } });
  expect(answer.status).toBe(201);
  // Strapi's own event handlers still query the database just after a write.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return answer.body.data;
};

const renameInSecret = (documentId: string, name: string) =>
  runSql(
    direct,
    `update experts set name = '${name}' where document_id = '${documentId}' and published_at is not null`,
  );

const nameIn = (bytes: Buffer): unknown => JSON.parse(String(bytes)).data.name;

describe('a process that loses its listener', () => {
  it('serves nothing from memory until it has caught up', async () => {
    const { documentId } = await someExpert();
    const path = `/api/experts/${documentId}?populate=*`;
    await raw(path);
    expect((await raw(path)).headers['x-cache']).toBe('HIT');
    const name = `Renamed ${nextNumber()}`;
    // The listener dies, and the document changes before it can come back.
    await runSql(
      direct,
      `begin; ${KILL_LISTENERS}; update experts set name = '${name}' where document_id = '${documentId}'; commit`,
    );
    const seen = await eventually(
      () => raw(path),
      ({ bytes }) => nameIn(bytes) === name,
    );

    expect(nameIn(seen.bytes)).toBe(name);
    await eventually(
      () => raw(path),
      ({ headers }) => headers['x-cache'] === 'HIT',
    );
    for (let round = 0; round < 5; round += 1) {
      expect(nameIn((await raw(path)).bytes)).toBe(name);
    }
  });

  it('drops everything when the changes meanwhile are deleted already', async () => {
    const { documentId } = await someExpert();
    const path = `/api/experts/${documentId}?populate=*`;
    await raw(path);
    await proxy.cut();
    await renameInSecret(documentId, 'Forgotten');
    await runSql(
      direct,
      `update lectern_change_state set pruned_through = (select xid from lectern_changes order by xid desc limit 1)`,
      `delete from lectern_changes`,
    );
    await proxy.mend();
    const seen = await eventually(
      () => raw(path),
      ({ status, headers, bytes }) =>
        status === 200 && headers['x-cache'] !== 'STALE' && nameIn(bytes) === 'Forgotten',
    );

    expect(nameIn(seen.bytes)).toBe('Forgotten');
    await runSql(direct, `update lectern_change_state set pruned_through = '0'`);
  });
});

describe('while the database is away', () => {
  let warm: string;
  let cold: string;

  beforeAll(async () => {
    const [first, second] = [await someExpert(), await someExpert()];
    warm = `/api/experts/${first.documentId}?populate=*`;
    cold = `/api/experts/${second.documentId}?populate=*`;
    await raw(warm);
    await eventually(
      () => raw(warm),
      ({ headers }) => headers['x-cache'] === 'HIT',
    );
    await proxy.cut();
  });

  it('what is in memory is still given, marked as stale, with its age', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const answer = await eventually(
      () => raw(warm),
      ({ headers }) => headers['x-cache'] === 'STALE',
    );

    expect(answer).toMatchObject({ status: 200 });
    expect(answer.headers).toMatchObject({
      'x-cache': 'STALE',
      warning: '110 - "Response is Stale"',
    });
    expect(Number(answer.headers.age)).toBeGreaterThanOrEqual(1);
    const known = await raw(warm, { headers: { 'If-None-Match': String(answer.headers.etag) } });
    expect(known.status).toBe(304);
  });

  it.each<[string, () => Promise<Json>]>([
    ['a public read', () => request(`${lectern.url}${cold}`)],
    [
      'a public read past the cache',
      () => request(`${lectern.url}${cold}`, { headers: PAST_THE_CACHE }),
    ],
    ['a list', () => request(`${lectern.url}/api/experts?populate=*`)],
    ['a read with a token', () => request(`${lectern.url}${warm}`, { token })],
    ['a read that spells the path otherwise', () => request(`${lectern.url}/API/experts`)],
    [
      'a read with a token that spells the path otherwise',
      () => request(`${lectern.url}/API/experts`, { token }),
    ],
    ['a read with a wrong token', () => request(`${lectern.url}${warm}`, { token: 'wrong' })],
    [
      'a write',
      () =>
        request(`${lectern.url}/api/experts?populate=*`, { token, json: { data: expertData() } }),
    ],
  ])('%s gets 503 with the reason', async (_title, ask) => {
    const answer = await ask();

    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({
      data: null,
      error: { status: 503, details: { code: 'DATABASE_AWAY' } },
    });
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.headers.get('cache-control')).toMatch(/^(private, )?no-store$/);
  });

  it.each([
    '/sitemap.xml',
    '/SITEMAP.xml',
    '/sitemaps/interviews-1.xml',
    '/news-sitemap.xml',
    '/robots.txt',
    '/feeds/publications.rss',
  ])('%s says the same to everybody', async (path) => {
    const callers: Record<string, string>[] = [
      {},
      { Cookie: 'a=b' },
      { Authorization: 'Bearer anything' },
    ];
    for (const headers of callers) {
      const answer = await request(`${lectern.url}${path}`, { headers });

      expect(answer.status).toBe(503);
      expect(answer.body).toMatchObject({ error: { details: { code: 'DATABASE_AWAY' } } });
      expect(answer.headers.get('retry-after')).toBe('5');
    }
  });

  it.each<[string, Record<string, string>]>([
    ['the public', {}],
    ['the public, past the cache', PAST_THE_CACHE],
    ['a token', { Authorization: 'Bearer anything' }],
  ])('GraphQL says the same to %s', async (_title, headers) => {
    const json = { query: '{ experts { documentId } }' };
    const answer = await request(`${lectern.url}/graphql`, { json, headers });

    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'DATABASE_AWAY' } }] });
    expect(answer.headers.get('retry-after')).toBe('5');
  });

  it('the process lives, and catches up before it serves from memory again', async () => {
    const { documentId } = JSON.parse(String((await raw(warm)).bytes)).data;
    expect((await raw('/live')).status).toBe(200);
    await renameInSecret(documentId, 'While away');
    await proxy.mend();
    const seen = await eventually(
      () => raw(warm),
      ({ headers }) => headers['x-cache'] !== 'STALE',
    );

    expect(seen.status).toBe(200);
    expect(nameIn(seen.bytes)).toBe('While away');
  });
});

describe('a request in flight when the database goes away', () => {
  it('gets 503, not 401, before anybody has noticed', async () => {
    const { documentId } = await someExpert();
    await proxy.cut();
    const answers = await Promise.all([
      request(`${lectern.url}/api/experts/${documentId}?populate=*`, { headers: PAST_THE_CACHE }),
      request(`${lectern.url}/api/experts?populate=*`, { token }),
      request(`${lectern.url}/sitemap.xml`, { headers: { Cookie: 'a=b' } }),
      request(`${lectern.url}/graphql`, { token, json: { query: '{ experts { documentId } }' } }),
    ]);
    await proxy.mend();

    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
    await eventually(
      () => raw('/api/experts'),
      ({ status }) => status === 200,
    );
  });

  it('gets the known answer if the feature that was asked finds no database', async () => {
    const { documentId } = await someExpert();
    const path = `/api/experts/${documentId}?populate=*`;
    await raw(path);
    reads.before = async () =>
      Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
    await runSql(direct, KILL_LISTENERS);
    const answers = await Promise.all(Array.from({ length: 10 }, () => raw(path)));
    reads.before = async () => undefined;

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

describe('two processes on one database', () => {
  let other: ChildProcess;
  let otherUrl: string;

  beforeAll(async () => {
    other = spawn(process.execPath, [join(__dirname, '..', 'support', 'lectern-process.js')], {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...testEnvironment(direct) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    otherUrl = await new Promise<string>((resolve, reject) => {
      other.stdout?.on('data', (chunk: Buffer) => {
        const [, url] = /listening (\S+)/.exec(String(chunk)) ?? [];
        if (url) resolve(url);
      });
      other.on('exit', () => {
        reject(new Error('The second process ended.'));
      });
    });
  });

  afterAll(() => {
    other.removeAllListeners('exit');
    other.kill('SIGKILL');
  });

  it('each drops what the other changed', async () => {
    const { documentId } = await someExpert();
    const path = `/api/experts/${documentId}?populate=*`;
    for (const [writer, reader] of [
      [lectern.url, otherUrl],
      [otherUrl, lectern.url],
    ]) {
      await rawRequest(`${reader}${path}`);
      const warm = await eventually(
        () => rawRequest(`${reader}${path}`),
        ({ headers }) => headers['x-cache'] === 'HIT',
      );
      expect(warm.headers['x-cache']).toBe('HIT');
      const name = `Renamed ${nextNumber()}`;
      const json = { data: { name } };
      const written = await request(`${writer}${path}`, { method: 'PUT', token, json });
      expect(written.status).toBe(200);
      const seen = await eventually(
        () => rawRequest(`${reader}${path}`),
        ({ bytes }) => nameIn(bytes) === name,
      );
      expect(nameIn(seen.bytes)).toBe(name);
    }
  });

  it('a new document appears in the lists of both', async () => {
    const lists = [lectern.url, otherUrl].map(
      (url) => `${url}/api/experts?sort=id:desc&populate=*`,
    );
    for (const list of lists) await rawRequest(list);
    const { documentId } = await someExpert();
    for (const list of lists) {
      const seen = await eventually(
        () => rawRequest(list),
        ({ bytes }) => String(bytes).includes(documentId),
      );
      expect(String(seen.bytes)).toContain(documentId);
    }
  });
});
