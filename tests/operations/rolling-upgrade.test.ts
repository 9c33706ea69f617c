import { Agent } from 'node:http';
import { startLoadBalancer, type LoadBalancer } from '../support/load-balancer';
import { quickRequest } from '../support/quick-http';
import { copyRelease, type ReleaseCopy } from '../support/release-copy';
import { startServer, type ServerProcess } from '../support/server-process';
import { cloneTemplate, runSql } from '../support/test-databases';
import { insertToken, TOKEN_SALT } from '../support/token-rows';

const ENVIRONMENT = { API_TOKEN_SALT: TOKEN_SALT, LOG_LEVEL: 'warn' };
const PROCESSES = 3;
const READERS = 6;
const WRITERS = 2;
/** Milliseconds between two requests of one client: sixty a second in all. */
const PACE = 130;
/** Milliseconds of load at least. */
const LOAD = 60_000;

jest.setTimeout(900_000);

const READS: readonly string[] = [
  '/api/topics?pageSize=5',
  '/api/publications',
  '/api/interviews?view=card',
  '/api/topics/tides',
  '/feeds/publications.rss',
  '/graphql?query=%7B%20topics%20%7B%20name%20%7D%20%7D',
  '/sitemap.xml',
];

interface Counts {
  reads: number;
  writes: number;
  /** Writes that an older process refuses, since it does not know the whole type. */
  outdated: number;
  readonly failed: string[];
  readonly acknowledged: string[];
}

let release: ReleaseCopy;

beforeAll(() => {
  release = copyRelease('0.2.0');
  release.changeSchema('api/publication/content-types/publication/schema.json', (schema) => {
    schema.attributes.edition = { type: 'string' };
  });
});

afterAll(() => {
  release.remove();
});

it('loses no request and no acknowledged write while processes become newer, and older again', async () => {
  const database = await cloneTemplate();
  const token = await insertToken(database.url);
  const balancer = await startLoadBalancer();
  const counts: Counts = { reads: 0, writes: 0, outdated: 0, failed: [], acknowledged: [] };
  const running: ServerProcess[] = [];
  const start = async (root?: string): Promise<void> => {
    const given = { databaseUrl: database.url, environment: ENVIRONMENT };
    const server = await startServer({ ...given, ...(root ? { root } : {}) });
    running.push(server);
    balancer.add(server.url);
    await untilReady(server);
  };
  /** As a service manager does it: a new one first, then the end of an old one. */
  const replaceAll = async (root?: string): Promise<void> => {
    for (const old of running.slice(0, PROCESSES)) {
      await start(root);
      old.signal('SIGTERM');
      expect(await old.ended).toEqual({ status: 0, signal: null });
      balancer.remove(old.url);
      running.splice(running.indexOf(old), 1);
    }
  };
  try {
    for (let count = 0; count < PROCESSES; count += 1) await start();
    await write(balancer, token, { plural: 'topics', data: { name: 'Tides' }, counts });
    await underLoad(balancer, { token, counts }, async () => {
      await replaceAll(release.root);
      await replaceAll();
    });
    const [rows = []] = await runSql(database.url, 'select name from topics');
    const stored = new Set(rows.map((row) => (row as { name: string }).name));
    const lost = counts.acknowledged.filter((name) => !stored.has(name));
    process.stdout.write(
      `  ${counts.reads} reads, ${counts.writes} writes (${counts.outdated} refused as RELEASE_OUTDATED), ${counts.failed.length} failed, ${lost.length} of ${counts.acknowledged.length} acknowledged lost\n`,
    );

    expect(counts.failed).toEqual([]);
    expect(lost).toEqual([]);
    expect(counts.reads).toBeGreaterThan(1_000);
    expect(counts.acknowledged.length).toBeGreaterThan(100);
  } finally {
    await Promise.all(running.map((server) => server.stop()));
    await balancer.stop();
    await database.drop();
  }
});

const untilReady = async (server: ServerProcess): Promise<void> => {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const { status } = await quickRequest(new Agent(), { url: `${server.url}/ready` });
    if (status === 200) return;
    await pause(100);
  }
  throw new Error(`Never ready: ${server.output()}`);
};

interface Load {
  readonly token: string;
  readonly counts: Counts;
}

const underLoad = async (
  balancer: LoadBalancer,
  { token, counts }: Load,
  work: () => Promise<void>,
): Promise<void> => {
  const end = Date.now() + LOAD;
  let isDone = false;
  const isOver = (): boolean => isDone && Date.now() > end;
  const paced = async (act: (round: number) => Promise<void>): Promise<void> => {
    for (let round = 0; !isOver(); round += 1) await Promise.all([act(round), pause(PACE)]);
  };
  const readers = Array.from({ length: READERS }, (_, reader) =>
    paced((round) => read(balancer, READS[(reader + round) % READS.length] ?? '/', counts)),
  );
  const writers = Array.from({ length: WRITERS }, (_, writer) =>
    paced((round) => write(balancer, token, { ...documentOf(writer, round), counts })),
  );
  try {
    await work();
  } finally {
    isDone = true;
    await Promise.all([...readers, ...writers]);
  }
};

const documentOf = (writer: number, round: number) => {
  const name = `Tide ${writer} ${round}`;
  if (round % 4 > 0) return { plural: 'topics', data: { name } };
  const dates = { publicationType: 'report', releaseDate: '2026-02-03' };
  const texts = {
    title: name,
    summary: 'What the tide left.',
    externalUrl: 'https://example.org/p',
  };
  return { plural: 'publications', data: { ...texts, ...dates } };
};

const read = async (balancer: LoadBalancer, path: string, counts: Counts): Promise<void> => {
  counts.reads += 1;
  const status = await statusOf(() => fetch(`${balancer.url}${path}`));
  // No Site is filled in: feeds and sitemaps say so.
  if (status !== 200 && status !== 409) counts.failed.push(`GET ${path} ${status}`);
};

const write = async (
  balancer: LoadBalancer,
  token: string,
  { plural, data, counts }: { plural: string; data: { name?: string }; counts: Counts },
): Promise<void> => {
  counts.writes += 1;
  const status = await statusOf(() =>
    fetch(`${balancer.url}/api/${plural}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ data }),
    }),
  );
  if (status === 201 && data.name !== undefined) counts.acknowledged.push(data.name);
  if (status === 409) counts.outdated += 1;
  else if (status !== 201) counts.failed.push(`POST ${plural} ${status}`);
};

/** 0 where the connection broke. */
const statusOf = async (ask: () => Promise<Response>): Promise<number> => {
  try {
    const answer = await ask();
    await answer.text();
    return answer.status;
  } catch {
    return 0;
  }
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
