import { SITE_URL, useRecipe } from '../support/recipe-server';

const server = useRecipe('add-a-content-type');

beforeAll(async () => {
  await server.write('/api/lectures', {
    title: 'On tides',
    slug: 'on-tides',
    heldOn: '2025-05-06',
    summary: 'What the moon does.',
  });
});

/** Strapi knows their types once `npm run types:generate` was run. */
const hasTypes = (path: string): boolean => !path.startsWith('src/api/');

describe('a type that is declared in the same way is there', () => {
  it('with types that hold', () => {
    expect(server.copy.typeProblems(hasTypes)).toEqual([]);
  });

  it('in REST: a list, one, and its views', async () => {
    expect((await server.read('/api/lectures')).data).toMatchObject([{ title: 'On tides' }]);
    expect((await server.read('/api/lectures/on-tides')).data).toMatchObject({
      url: `${SITE_URL}/lectures/on-tides`,
      heldOn: '2025-05-06',
    });
    expect(
      Object.keys((await server.read('/api/lectures/on-tides?view=card')).data).sort(),
    ).toEqual(['documentId', 'id', 'locale', 'slug', 'title'].sort());
  });

  it('in GraphQL', async () => {
    const query = '{ lectures { title heldOn } lectures_connection { pageInfo { total } } }';
    const { text } = await server.send('/graphql', { query });

    expect(JSON.parse(text)).toEqual({
      data: {
        lectures: [{ title: 'On tides', heldOn: '2025-05-06' }],
        lectures_connection: { pageInfo: { total: 1 } },
      },
    });
  });

  it('in feeds and the sitemap', async () => {
    expect((await server.read('/feeds/lectures.json')).items).toMatchObject([
      { title: 'On tides', date_published: '2025-05-06T00:00:00.000Z' },
    ]);
    expect((await server.ask('/feeds/lectures.rss')).text).toContain('<title>On tides</title>');
    expect((await server.ask('/sitemaps/lectures-1.xml')).text).toContain(
      `${SITE_URL}/lectures/on-tides`,
    );
    expect((await server.ask('/sitemap.xml')).text).toContain('/sitemaps/lectures-1.xml');
  });

  it('in structured data and on cards', async () => {
    const { '@graph': graph } = await server.read('/api/lectures/on-tides/structured-data');

    expect(graph[0]).toMatchObject({
      '@type': 'EducationEvent',
      '@id': `${SITE_URL}/lectures/on-tides#lecture`,
      name: 'On tides',
    });
    expect((await server.read('/api/lectures/on-tides/social-card')).openGraph).toContainEqual({
      property: 'og:title',
      content: 'On tides',
    });
  });

  it('in the description of the API', async () => {
    const { paths } = await server.read('/api/openapi.json');

    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/lectures', '/feeds/lectures.rss', '/api/lectures/{id}']),
    );
  });

  it('at the gate, with what its declaration demands', async () => {
    const data = { title: 'On nothing', heldOn: '2025-05-07' };
    const { status, text } = await server.send(
      '/api/lectures',
      { data },
      { token: server.token() },
    );

    expect(status).toBe(400);
    expect(text).toContain('LECTURE_WITHOUT_SUMMARY');
  });

  it('in the form of the panel', async () => {
    const [rows] = await server.sql(
      `select value from strapi_core_store_settings where key like '%api::lecture.lecture'`,
    );

    expect(JSON.stringify(rows)).toContain('The day.');
  });
});
