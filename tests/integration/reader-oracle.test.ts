import fc from 'fast-check';
import { stringify } from 'qs';
import { amount } from '../support/amount';
import { requestPatiently, type Json } from '../support/http';
import { startOracle, type Oracle } from '../support/oracle';
import {
  isolated,
  READER_EXCEPTIONS,
  withoutLocalizationFaults,
} from '../support/reader-exceptions';
import {
  badQuery,
  filtersOf,
  goodQuery,
  queriedModel,
  type QueriedModel,
  type RestQuery,
} from '../support/rest-query-arbitrary';

const QUERIES = amount('ORACLE_QUERIES', { usual: 200, thorough: 2000 });
const SEED = Number(process.env.ORACLE_SEED ?? 20_261_124);
const PER_TYPE = amount('ORACLE_PER_TYPE', { usual: 8, thorough: 16 });
const BATCH = 20;

let oracle: Oracle;
let model: QueriedModel;

beforeAll(async () => {
  oracle = await startOracle({ seed: SEED, perType: PER_TYPE });
  model = await queriedModel(oracle.lectern);
}, 180_000);

afterAll(() => oracle.stop());

const urlOf = ({ path, query }: RestQuery): string => {
  const search = stringify(query, { encodeValuesOnly: true, strictNullHandling: true });
  return `/api${path}${search === '' ? '' : `?${search}`}`;
};

const shown = async (base: string, query: RestQuery, options: object): Promise<Json> => {
  const { status, body } = await requestPatiently(`${base}${urlOf(query)}`, options);
  return { url: decodeURIComponent(urlOf(query)), status, body: withoutLocalizationFaults(body) };
};

/** Every third query comes with a token: then nothing in front of Strapi answers it. */
const compare = async (query: RestQuery, place: number): Promise<void> => {
  const options = place % 3 === 0 ? { token: oracle.token } : {};
  const [ours, theirs] = await Promise.all([
    shown(oracle.lectern.url, query, options),
    shown(oracle.plain.url, query, options),
  ]);
  expect(ours).toEqual(theirs);
};

const compareMany = (queries: fc.Arbitrary<RestQuery>, count: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(
      fc.array(queries, { minLength: BATCH, maxLength: BATCH, size: 'max' }),
      async (batch) => {
        await Promise.all(batch.map(compare));
      },
    ),
    { numRuns: Math.ceil(count / BATCH), seed: SEED, endOnFailure: true },
  );

const paths = (): { reader: number; strapi: Record<string, number> } =>
  structuredClone(oracle.lectern.strapi.get('lectern.readPaths'));

it('answers every query as Strapi does, and leaves few of them to Strapi', async () => {
  const before = paths();
  await compareMany(goodQuery(model), QUERIES);
  const after = paths();
  const left =
    (after.strapi['not expressible'] ?? 0) +
    (after.strapi.value ?? 0) +
    (after.strapi.parameter ?? 0);

  expect(after.reader - before.reader).toBeGreaterThan(QUERIES * 0.7);
  expect(left).toBeLessThan(QUERIES * 0.05);
}, 1_800_000);

it('refuses what Strapi refuses, with the same answer', async () => {
  await compareMany(badQuery(model), QUERIES / 5);
}, 1_800_000);

it(`is right about ${READER_EXCEPTIONS.groups.what}`, async () => {
  const types = Object.values(model).filter(
    ({ uid, isSingle }) => uid.startsWith('api::') && !isSingle,
  );
  const queries = fc
    .constantFrom(...types)
    .chain(({ uid, path }) =>
      fc
        .tuple(filtersOf(model, uid, 2), filtersOf(model, uid, 2))
        .map(([one, other]): RestQuery => ({ path, query: { filters: { ...one, ...other } } })),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(queries, { minLength: BATCH, maxLength: BATCH }), async (batch) => {
      await Promise.all(
        batch.map(async ({ path, query }) => {
          const ours = await shown(oracle.lectern.url, { path, query }, {});
          const filters = isolated(query.filters);
          const theirs = await shown(oracle.plain.url, { path, query: { filters } }, {});
          expect({ ...ours, url: '' }).toEqual({ ...theirs, url: '' });
        }),
      );
    }),
    { numRuns: Math.ceil(QUERIES / 5 / BATCH), seed: SEED, endOnFailure: true },
  );
}, 1_800_000);
