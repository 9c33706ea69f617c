import fc from 'fast-check';
import {
  goodOperation,
  queriedSchema,
  type GraphqlQuery,
  type QueriedSchema,
} from '../support/graphql-query-arbitrary';
import { requestPatiently, type Json } from '../support/http';
import { startOracle, type Oracle } from '../support/oracle';
import { withoutLocalizationFaults } from '../support/reader-exceptions';
import { queriedModel } from '../support/rest-query-arbitrary';
import { ofReading, statementsDuring } from '../support/sent-statements';

const QUERIES = Number(process.env.GRAPHQL_ORACLE_QUERIES ?? 500);
const SEED = Number(process.env.ORACLE_SEED ?? 20_261_124);
const PER_TYPE = 16;
const BATCH = 10;
const DEPTH = 3;

let oracle: Oracle;
let schema: QueriedSchema;

beforeAll(async () => {
  oracle = await startOracle({ seed: SEED, perType: PER_TYPE });
  schema = await queriedSchema(oracle.lectern, await queriedModel(oracle.lectern));
}, 180_000);

afterAll(() => oracle.stop());

const ask = async (base: string, query: GraphqlQuery, options: object): Promise<Json> => {
  const { status, body } = await requestPatiently(`${base}/graphql`, { json: query, ...options });
  // As text, so that the order of keys counts.
  return { query, status, body: JSON.stringify(withoutLocalizationFaults(body), null, 1) };
};

/** Every third operation comes with a token. */
const compare = async (query: GraphqlQuery, place: number): Promise<void> => {
  const options = place % 3 === 0 ? { token: oracle.token } : {};
  const [ours, theirs] = await Promise.all([
    ask(oracle.lectern.url, query, options),
    ask(oracle.plain.url, query, options),
  ]);
  expect(ours).toEqual(theirs);
};

const paths = (): { reader: number; strapi: Record<string, number> } =>
  structuredClone(oracle.lectern.strapi.get('lectern.readPaths'));

it('answers every operation as Strapi does, and leaves few of them to Strapi', async () => {
  const before = paths();
  await fc.assert(
    fc.asyncProperty(
      fc.array(goodOperation(schema, DEPTH), { minLength: BATCH, maxLength: BATCH }),
      async (batch) => {
        await Promise.all(batch.map(compare));
      },
    ),
    { numRuns: Math.ceil(QUERIES / BATCH), seed: SEED, endOnFailure: true },
  );
  const after = paths();
  expect(after.reader - before.reader).toBeGreaterThan(QUERIES * 0.95);
}, 600_000);

it('applies a list of times in a filter, which Strapi drops', async () => {
  const query = '{ topics(filters: { createdAt: { in: ["1999-01-01T00:00:00.000Z"] } }) { name } }';
  const ours = await requestPatiently(`${oracle.lectern.url}/graphql`, { json: { query } });
  const theirs = await requestPatiently(`${oracle.plain.url}/graphql`, { json: { query } });

  expect(ours.body).toEqual({ data: { topics: [] } });
  expect(theirs.body.data.topics).not.toEqual([]);
});

it('runs one statement per field of the operation, however deep', async () => {
  const query =
    '{ interviews { title guests { name topics { name parent { name } } } transcript { text } audio { url } } a: topics_connection { nodes { name children { name } } pageInfo { total } } }';
  await requestPatiently(`${oracle.lectern.url}/graphql`, { json: { query } });
  const before = paths();
  const { answer, statements } = await statementsDuring(() =>
    requestPatiently(`${oracle.lectern.url}/graphql`, { json: { query } }),
  );

  expect(paths().reader - before.reader).toBe(1);
  expect(answer.body.data.interviews.length).toBeGreaterThan(0);
  expect(ofReading(statements)).toHaveLength(2);
});
