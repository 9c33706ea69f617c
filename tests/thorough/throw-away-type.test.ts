import { Agent } from 'node:http';
import type { Json } from '../support/http';
import { quickRequest } from '../support/quick-http';
import { filesOfRecipe } from '../support/recipe';
import { copyRelease, type ReleaseCopy } from '../support/release-copy';
import { startServer, type ServerProcess } from '../support/server-process';
import { cloneDatabase, runSql } from '../support/test-databases';
import { insertToken, TOKEN_SALT } from '../support/token-rows';

const SERVER_URL = process.env.LECTERN_TEST_SERVER_URL ?? '';
const TEMPLATE = process.env.LECTERN_TEST_TEMPLATE ?? '';

jest.setTimeout(300_000);

let release: ReleaseCopy;
let server: ServerProcess;
let database: { url: string; drop: () => Promise<void> };
let token: string;

beforeAll(async () => {
  release = copyRelease('0.2.0');
  for (const file of filesOfRecipe('add-a-content-type')) release.addSource(file);
  release.listType('lecture', 'LECTURE');
  database = await cloneDatabase(SERVER_URL, TEMPLATE);
  server = await startServer({
    databaseUrl: database.url,
    environment: { API_TOKEN_SALT: TOKEN_SALT, LOG_LEVEL: 'warn' },
    root: release.root,
  });
  token = await insertToken(database.url);
  await ask('/api/site', 'PUT', {
    publisherName: 'Meridian Institute',
    siteUrl: 'https://www.example.org',
  });
  await ask('/api/lectures', 'POST', {
    ...{
      title: 'On tides',
      slug: 'on-tides',
      heldOn: '2025-05-06',
      summary: 'What the moon does.',
    },
  });
});

afterAll(async () => {
  await server.stop();
  await database.drop();
  release.remove();
});

const ask = async (path: string, method = 'GET', data?: object) => {
  const url = `${server.url}${path}`;
  const json = data === undefined ? {} : { json: { data }, token };
  const { status, text } = await quickRequest(new Agent(), { url, method, ...json });
  return { status, text };
};

const read = async (path: string): Promise<Json> => {
  const { status, text } = await ask(path);
  expect({ path, status, text: status === 200 ? '' : text }).toEqual({
    path,
    status: 200,
    text: '',
  });
  return JSON.parse(text);
};

describe('a type that is declared in the same way is there', () => {
  it('in REST: a list, one, and its views', async () => {
    expect((await read('/api/lectures')).data).toMatchObject([{ title: 'On tides' }]);
    expect((await read('/api/lectures/on-tides')).data).toMatchObject({
      url: 'https://www.example.org/lectures/on-tides',
      heldOn: '2025-05-06',
    });
    expect(Object.keys((await read('/api/lectures/on-tides?view=card')).data).sort()).toEqual(
      ['documentId', 'id', 'locale', 'slug', 'title'].sort(),
    );
  });

  it('in GraphQL', async () => {
    const query = '{ lectures { title heldOn } lectures_connection { pageInfo { total } } }';
    const { text } = await quickRequest(new Agent(), {
      url: `${server.url}/graphql`,
      json: { query },
    });

    expect(JSON.parse(text)).toEqual({
      data: {
        lectures: [{ title: 'On tides', heldOn: '2025-05-06' }],
        lectures_connection: { pageInfo: { total: 1 } },
      },
    });
  });

  it('in feeds and the sitemap', async () => {
    expect((await read('/feeds/lectures.json')).items).toMatchObject([
      { title: 'On tides', date_published: '2025-05-06T00:00:00.000Z' },
    ]);
    expect((await ask('/feeds/lectures.rss')).text).toContain('<title>On tides</title>');
    expect((await ask('/sitemaps/lectures-1.xml')).text).toContain(
      'https://www.example.org/lectures/on-tides',
    );
    expect((await ask('/sitemap.xml')).text).toContain('/sitemaps/lectures-1.xml');
  });

  it('in structured data and on cards', async () => {
    expect((await read('/api/lectures/on-tides/structured-data'))['@graph'][0]).toMatchObject({
      '@type': 'EducationEvent',
      '@id': 'https://www.example.org/lectures/on-tides#lecture',
      name: 'On tides',
    });
    expect((await read('/api/lectures/on-tides/social-card')).openGraph).toContainEqual({
      property: 'og:title',
      content: 'On tides',
    });
  });

  it('in the description of the API', async () => {
    const { paths } = await read('/api/openapi.json');

    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/lectures', '/feeds/lectures.rss', '/api/lectures/{id}']),
    );
  });

  it('at the gate, with what its declaration demands', async () => {
    const { status, text } = await ask('/api/lectures', 'POST', {
      title: 'On nothing',
      heldOn: '2025-05-07',
    });

    expect(status).toBe(400);
    expect(text).toContain('LECTURE_WITHOUT_SUMMARY');
  });

  it('in the form of the panel', async () => {
    const [rows] = await runSql(
      database.url,
      `select value from strapi_core_store_settings where key like '%api::lecture.lecture'`,
    );

    expect(JSON.stringify(rows)).toContain('The day.');
  });
});
