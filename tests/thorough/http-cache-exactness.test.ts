import fc from 'fast-check';
import { doWrite, randomWrite, someContent, type RandomWrite } from '../support/content-writes';
import { addForwardingReads, PAST_THE_CACHE } from '../support/forwarding-reads';
import { request, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

/** Writes in a row; more with HTTP_CACHE_TEST_WRITES. */
const WRITES = Number(process.env.HTTP_CACHE_TEST_WRITES ?? 40);

const PATHS = [
  '/api/interviews?populate=*&sort=slug',
  '/api/interviews?filters[topics][name][$contains]=1&populate[guests][populate][topics]=true',
  '/api/interviews?filters[guests][name][$contains]=2&fields=title',
  '/api/interviews?sort[airDate]=desc&pagination[pageSize]=2&populate[pullQuote]=true&populate[show]=true',
  '/api/publications?populate[authors]=true&populate[topics]=true&populate[cover]=true',
  '/api/publications?locale=de&populate=*',
  '/api/publications?filters[topics][name][$contains]=3',
  '/api/experts?populate[interviews][populate][show]=true&populate[publications]=true',
  '/api/experts?filters[interviews][title][$contains]=1&fields=name',
  '/api/topics?populate=*',
  '/api/shows?populate[interviews][populate][guests]=true',
];

const QUERY = `{ interviews(sort: "slug") { documentId title pullQuote { text attribution }
  guests { documentId name topics { documentId name } } show { documentId title } } }`;

const lectern = useLectern();

beforeAll(async () => {
  addForwardingReads(lectern);
  await someContent(lectern);
});

/** Any request that may write waits for what was committed before it. */
const barrier = () => request(`${lectern.url}/api/nothing`, { method: 'POST' });

const read = async (path: string, headers: Record<string, string> = {}): Promise<Json> => {
  const options = path === '/graphql' ? { headers, json: { query: QUERY } } : { headers };
  const { status, body } = await request(`${lectern.url}${path}`, options);
  return { path, status, body };
};

const paths = async (): Promise<string[]> => {
  const lists: [string, string][] = [
    ['interviews', 'api::interview.interview'],
    ['publications', 'api::publication.publication'],
    ['experts', 'api::expert.expert'],
  ];
  const details = await Promise.all(
    lists.map(async ([plural, uid]) => {
      const [first]: Json[] = await lectern.strapi.db
        .query(uid)
        .findMany({ orderBy: { documentId: 'asc' }, limit: 1 });
      return first ? [`/api/${plural}/${first.documentId}?populate=*`] : [];
    }),
  );
  return [...PATHS, ...details.flat(), '/graphql'];
};

const check = async (write: RandomWrite | null): Promise<void> => {
  for (const path of await paths()) {
    const [kept, made] = [await read(path), await read(path, PAST_THE_CACHE)];
    expect({ after: write?.name, ...kept }).toEqual({ after: write?.name, ...made });
  }
};

it('after each of many random writes every kept answer is what Strapi says', async () => {
  const outcome: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(
      fc.array(randomWrite, { minLength: WRITES, maxLength: WRITES }),
      async (writes) => {
        await check(null);
        for (const write of writes) {
          const key = `${write.name}${(await doWrite(lectern, write)) ? '' : ' refused'}`;
          outcome[key] = (outcome[key] ?? 0) + 1;
          await barrier();
          await check(write);
        }
      },
    ),
    {
      numRuns: 1,
      seed: Number(process.env.HTTP_CACHE_TEST_SEED ?? 20_261_124),
      endOnFailure: true,
    },
  );
  const counts: Json = lectern.strapi.get('lectern.http-cache').counts();
  process.stdout.write(`${JSON.stringify({ outcome, counts })}\n`);

  expect(counts.drops).toBeGreaterThan(WRITES);
  expect(counts.hits).toBeGreaterThan(0);
}, 600_000);
