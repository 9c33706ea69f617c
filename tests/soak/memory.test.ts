import { execFileSync } from 'node:child_process';
import { Agent } from 'node:http';
import { startSecondLectern, type SecondLectern } from '../support/second-lectern';
import { cloneTemplate } from '../support/test-databases';
import { flood, graphqlRequest, send, setting, tell, type FloodRequest } from './flood';

/** Megabytes of each kind of flood: SOAK_MEGABYTES. */
const MEGABYTES = setting('SOAK_MEGABYTES', 500);
const CACHE_MEGABYTES = 64;
const PLAN_MEGABYTES = 32;
const ALLOWED_BEYOND = 50;
const BYTES = 1024 * 1024;
const PAGES = Array.from(
  { length: 1_000 },
  (_, number) => `/api/topics?filters[name][$ne]=${number}`,
);

let server: SecondLectern;
let drop: () => Promise<void>;
let count = 0;

beforeAll(async () => {
  const database = await cloneTemplate();
  drop = () => database.drop();
  server = await startSecondLectern(database.url, {
    HTTP_CACHE_MEGABYTES: String(CACHE_MEGABYTES),
  });
}, 300_000);

afterAll(async () => {
  server.stop();
  await drop();
});

const residentMegabytes = (): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)])) / 1024;

const readPages = async (): Promise<(string | undefined)[]> => {
  const agent = new Agent({ keepAlive: true });
  const found: (string | undefined)[] = [];
  for (const path of PAGES) found.push((await send(server.url, { path }, agent)).cache);
  agent.destroy();
  return found;
};

const unique = (length: number): string => {
  count += 1;
  return `${count}${'x'.repeat(length)}`;
};

const KINDS: readonly [string, () => FloodRequest][] = [
  ['addresses', () => ({ path: `/api/topics?filters[name][$ne]=${unique(7_000)}` })],
  ['documents', () => graphqlRequest(`{ a${unique(8_000)}: topics { name } }`)],
  [
    'declared variables',
    () => graphqlRequest(withVariable, { variables: { name: unique(50_000) } }),
  ],
  [
    'undeclared variables',
    () => graphqlRequest('{ topics { name } }', { variables: { a: unique(60_000) } }),
  ],
  ['Accept', () => ({ path: '/api/topics', headers: { Accept: `text/${unique(7_000)}, */*` } })],
  [
    'Accept-Encoding',
    () => ({ path: '/api/topics', headers: { 'Accept-Encoding': unique(7_000) } }),
  ],
  ['Origin', () => ({ path: '/api/topics', headers: { Origin: `https://${unique(7_000)}` } })],
];

const withVariable = 'query($name: String) { topics(filters: { name: { ne: $name } }) { name } }';

it.each(KINDS)(
  'unique %s take no more memory than the settings say, and drop no page that is read',
  async (title, next) => {
    await readPages();
    await readPages();
    const before = residentMegabytes();
    let sent = 0;
    const statuses = await flood(server.url, {
      width: 8,
      isEnough: () => sent >= MEGABYTES * BYTES,
      next: () => {
        const request = next();
        sent += JSON.stringify(request).length;
        return request;
      },
    });
    const grown = residentMegabytes() - before;
    const hits = (await readPages()).filter((cache) => cache === 'HIT').length;
    tell(`${title}: ${grown.toFixed(0)} MB more, ${hits} hits,`, statuses);

    expect(grown).toBeLessThan(CACHE_MEGABYTES + PLAN_MEGABYTES + ALLOWED_BEYOND);
    expect(hits).toBeGreaterThanOrEqual(0.95 * PAGES.length);
  },
  1_800_000,
);
