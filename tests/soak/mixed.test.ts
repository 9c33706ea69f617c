import { execFileSync } from 'node:child_process';
import { Agent } from 'node:http';
import { SALT, writeToken } from '../support/proxied-server';
import { startServer, type ServerProcess } from '../support/server-process';
import { cloneTemplate } from '../support/test-databases';
import { graphqlRequest, send, setting, tell, type FloodRequest } from './flood';

/** Minutes of mixed load: SOAK_MINUTES. */
const MINUTES = setting('SOAK_MINUTES', 30);
const READERS = 8;
/** Requests of each reader in a second. */
const PACE = 20;
/** How much more memory the last third may take than the second: the first one fills what is kept. */
const GROWTH = 1.1;

let server: ServerProcess;
let token: string;
let drop: () => Promise<void>;
let count = 0;

beforeAll(async () => {
  const database = await cloneTemplate();
  drop = () => database.drop();
  token = await writeToken(database.url);
  const environment = { API_TOKEN_SALT: SALT, LOG_LEVEL: 'error', HTTP_CACHE_MEGABYTES: '32' };
  server = await startServer({ databaseUrl: database.url, environment });
}, 300_000);

afterAll(async () => {
  await server.stop();
  await drop();
});

const mark = (): number => (count += 1);

const MIX: readonly (() => FloodRequest)[] = [
  () => ({ path: `/api/topics?filters[name][$ne]=${mark() % 50}` }),
  () => ({ path: `/api/topics?filters[name][$ne]=${mark() % 50}` }),
  () => ({ path: `/api/publications?populate=*&filters[title][$ne]=${mark()}` }),
  () => ({ path: `/api/interviews?_q=word${mark()}` }),
  () => ({ path: `/feeds/publications.atom?page=${(mark() % 20) + 1}` }),
  () => ({ path: `/api/publications/citations?_q=word${mark()}` }),
  () => ({ path: `/api/nothing/${mark()}` }),
  () => ({ path: '/api/topics', headers: { Authorization: `Bearer ${mark()}` } }),
  () => graphqlRequest(`{ a${mark()}: topics { name } }`),
  () => graphqlRequest('{ topics { name } }', { variables: { a: 'x'.repeat(mark() % 5_000) } }),
  () => graphqlRequest('{ topics { nothing } }'),
  () => {
    const body = JSON.stringify({ data: { name: `Topic ${mark()}` } });
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(body)),
    };
    return count % 10 === 0
      ? { method: 'POST', path: '/api/topics', headers, body }
      : { path: '/live' };
  },
];

const residentMegabytes = (): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)])) / 1024;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

it(
  'takes no more memory the longer it runs under mixed load',
  async () => {
    const agent = new Agent({ keepAlive: true });
    const end = Date.now() + MINUTES * 60_000;
    const statuses = new Map<number, number>();
    const memory: number[] = [];
    const read = async (reader: number): Promise<void> => {
      for (let turn = reader; Date.now() < end; turn += 1) {
        const begun = Date.now();
        const { status } = await send(
          server.url,
          MIX[turn % MIX.length]?.() ?? { path: '/' },
          agent,
        );
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        const rest = 1_000 / PACE - (Date.now() - begun);
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, rest)));
      }
    };
    const measure = async (): Promise<void> => {
      while (Date.now() < end) {
        memory.push(residentMegabytes());
        await new Promise((resolve) => setTimeout(resolve, 2_000));
      }
    };
    await Promise.all([measure(), ...Array.from({ length: READERS }, (_, reader) => read(reader))]);
    agent.destroy();
    const third = Math.floor(memory.length / 3);
    const [second, last] = [
      median(memory.slice(third, 2 * third)),
      median(memory.slice(2 * third)),
    ];
    tell(`${MINUTES} minutes: ${Math.round(second)} MB, then ${Math.round(last)} MB,`, statuses);

    expect(last).toBeLessThan(second * GROWTH);
    expect([...statuses.keys()].filter((status) => status >= 500 && status !== 503)).toEqual([]);
  },
  MINUTES * 60_000 + 120_000,
);
