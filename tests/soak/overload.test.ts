import { rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PICTURE_SIZES } from '../../src/features/content/picture';
import { storePicture, type StoredPicture } from '../support/large-picture';
import { startSecondLectern, type SecondLectern } from '../support/second-lectern';
import { cloneTemplate } from '../support/test-databases';
import { flood, graphqlRequest, send, setting, tell, type FloodRequest } from './flood';

/** Seconds of each kind of question: SOAK_SECONDS. */
const SECONDS = setting('SOAK_SECONDS', 10);
const READERS = 50;
const KEPT = '/api/topics?filters[name][$ne]=kept';
const LONGEST = 200;

let server: SecondLectern;
let drop: () => Promise<void>;
let count = 0;
let picture: StoredPicture;

beforeAll(async () => {
  const database = await cloneTemplate();
  picture = await storePicture(database.url);
  drop = async () => {
    await rm(picture.path, { force: true });
    await database.drop();
  };
  server = await startSecondLectern(database.url);
}, 300_000);

afterAll(async () => {
  server.stop();
  await drop();
});

const mark = (): number => (count += 1);

/** Every size that anybody may have made, in the format that takes longest. */
const anySize = (): string => {
  const place = mark();
  const width = PICTURE_SIZES[place % PICTURE_SIZES.length];
  const height = PICTURE_SIZES[Math.floor(place / PICTURE_SIZES.length) % PICTURE_SIZES.length];
  return `width=${width}&height=${height}&fit=${place % 2 === 0 ? 'cover' : 'inside'}&format=avif`;
};

const KINDS: readonly [string, () => FloodRequest][] = [
  [
    'lists of 100 with everything',
    () => ({
      path: `/api/interviews?pagination[pageSize]=100&populate=*&filters[title][$ne]=${mark()}`,
    }),
  ],
  [
    'introspection under ever new names',
    () => graphqlRequest(`{ a${mark()}: __schema { types { name fields { name } } } }`),
  ],
  ['citations', () => ({ path: `/api/publications/citations?_q=word${mark()}` })],
  ['pictures in every size', () => ({ path: `/images/${picture.documentId}?${anySize()}` })],
  [
    'Strapi’s own resolvers',
    () => graphqlRequest(`{ __schema { queryType { name } } a${mark()}: topics { name } }`),
  ],
];

interface Latencies {
  /** Milliseconds, by path. */
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly statuses: readonly number[];
}

/** Measured in a thread of its own: the flood keeps this one busy. */
const latencies = (url: string, paths: readonly string[], end: number): Promise<Latencies> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, '../support/latency-worker.cjs'), {
      workerData: { url, paths, end },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

/** The ninety-ninth of a hundred, in milliseconds. */
const p99 = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? 0;

it.each(KINDS)(
  'probes and kept pages are answered at once beside 50 readers of %s',
  async (title, next) => {
    const agent = new Agent({ keepAlive: true });
    await send(server.url, { path: KEPT }, agent);
    const end = Date.now() + SECONDS * 1_000;
    const isEnough = (): boolean => Date.now() >= end;
    const flooding = flood(server.url, { width: READERS, isEnough, next });
    const measured = latencies(server.url, ['/live', KEPT], end);
    const statuses = await flooding;
    const { times, statuses: seen } = await measured;
    expect(seen).toEqual([200]);
    agent.destroy();
    const found = Object.entries(times).map(([path, measured]) => [
      path,
      Math.round(p99(measured)),
    ]);
    tell(title, found, statuses);

    for (const measured of Object.values(times)) expect(p99(measured)).toBeLessThanOrEqual(LONGEST);
    expect([...statuses.keys()].filter((status) => status >= 500 && status !== 503)).toEqual([]);
  },
  600_000,
);
