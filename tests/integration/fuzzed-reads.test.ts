import { readFileSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'qs';
import { amount } from '../support/amount';
import { answerFault, type SentAnswer } from '../support/answer-rules';
import { graphqlReads } from '../support/fuzzed-operations';
import { bodyReads, deliveryReads, restReads, type FuzzedRead } from '../support/fuzzed-reads';
import { generateContent } from '../support/generated-content';
import { queriedSchema } from '../support/graphql-query-arbitrary';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { filtersOf, queriedModel, type QueriedModel } from '../support/rest-query-arbitrary';
import { PROJECT_ROOT } from '../support/test-environment';

const READS = amount('FUZZ_READS', { usual: 250, thorough: 5000 });
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_127);
const BATCH = 10;

const lectern = useLectern({ HTTP_CACHE_ENABLED: 'true' });
let model: QueriedModel;
let token: string;
const agent = new http.Agent({ keepAlive: true, maxSockets: BATCH });

beforeAll(async () => {
  await generateContent(lectern, { seed: SEED, perType: 4 });
  token = await lectern.createToken('read-only');
  model = await queriedModel(lectern);
}, 180_000);

afterAll(async () => {
  agent.destroy();
});

const send = (read: FuzzedRead, authorization: Record<string, string>): Promise<SentAnswer> =>
  new Promise((resolve, reject) => {
    const { method, path, body, headers } = read;
    const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = { method, agent, headers: { ...headers, ...length, ...authorization } };
    const sent = http.request(`${lectern.url}/`, { ...options, path }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        resolve({
          status: answer.statusCode ?? 0,
          contentType: answer.headers['content-type'] ?? '',
          text: Buffer.concat(chunks).toString(),
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** Every third comes with a token: then nothing in front of Strapi answers it. */
const credentials = (place: number): Record<string, string> =>
  place % 3 === 0 ? { authorization: `Bearer ${token}` } : {};

const faultOf = async (read: FuzzedRead, place: number): Promise<Json> => {
  const answer = await send(read, credentials(place));
  const fault = answerFault(answer);
  return fault === null
    ? null
    : { fault, read, status: answer.status, text: answer.text.slice(0, 300) };
};

/** Runs them all and shows every fault, so that one run tells what there is to mend. */
const expectNoFaults = async (reads: fc.Arbitrary<FuzzedRead>, count: number): Promise<void> => {
  const faults: Json[] = [];
  const all = fc.sample(reads, { numRuns: count, seed: SEED });
  for (let start = 0; start < all.length; start += BATCH) {
    const batch = all.slice(start, start + BATCH);
    const found = await Promise.all(batch.map(faultOf));
    faults.push(...found.filter((it: Json) => it !== null));
  }
  expect({ seed: SEED, faults }).toEqual({ seed: SEED, faults: [] });
};

const contract: Json = JSON.parse(readFileSync(join(PROJECT_ROOT, 'client/openapi.json'), 'utf8'));

it('answers or refuses whatever is read over REST', async () => {
  await expectNoFaults(restReads(model), READS * 0.5);
}, 1_800_000);

it('answers or refuses whatever is read over delivery routes', async () => {
  const addresses = Object.values(model).flatMap(({ values }) =>
    [...(values.slug ?? []), ...(values.documentId ?? [])].slice(0, 6).map(String),
  );
  await expectNoFaults(deliveryReads(contract, addresses), READS * 0.2);
}, 1_800_000);

it('answers or refuses whatever is read over GraphQL', async () => {
  await expectNoFaults(graphqlReads(await queriedSchema(lectern, model)), READS * 0.2);
}, 1_800_000);

it('refuses bodies that are none', async () => {
  const paths = Object.values(model)
    .filter(({ uid }) => uid.startsWith('api::'))
    .map(({ path }) => `/api${path}`);
  await expectNoFaults(bodyReads(paths), READS * 0.1);
}, 1_800_000);

/** How many documents a filter finds; null where it is refused. */
const totalOf = async (path: string, filters: Json, place: number): Promise<number | null> => {
  const query = stringify({ filters, pagination: { pageSize: '1' } }, { encodeValuesOnly: true });
  const read = { method: 'GET', path: `/api${path}?${query}`, body: '', headers: {} } as const;
  const { status, text } = await send(read, credentials(place));
  return status === 200 ? Number(JSON.parse(text).meta.pagination.total) : null;
};

it('finds no more by two conditions together than by either of them', async () => {
  const pairs = fc
    .constantFrom(
      ...Object.values(model).filter(({ uid, isSingle }) => uid.startsWith('api::') && !isSingle),
    )
    .chain(({ uid, path }) =>
      fc.tuple(fc.constant(path), filtersOf(model, uid, 2), filtersOf(model, uid, 2)),
    );
  const all = fc.sample(pairs, { numRuns: READS / 8, seed: SEED });
  const widened: Json[] = [];
  let compared = 0;
  for (const [place, [path, one, other]] of all.entries()) {
    const [both = null, ...each] = await Promise.all(
      [{ $and: [one, other] }, one, other].map((filters) => totalOf(path, filters, place)),
    );
    const parts = each.filter((total) => total !== null);
    if (both === null || parts.length < 2) continue;
    compared += 1;
    if (both > Math.min(...parts)) widened.push({ path, one, other, both, parts });
  }

  expect({ seed: SEED, widened }).toEqual({ seed: SEED, widened: [] });
  expect(compared).toBeGreaterThan(all.length * 0.8);
}, 1_800_000);
