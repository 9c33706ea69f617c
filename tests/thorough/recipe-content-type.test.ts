import type { Json } from '../support/http';
import { SITE_URL, useRecipe } from '../support/recipe-server';

const server = useRecipe('add-a-content-type');

const TIDES = {
  title: 'On tides',
  slug: 'on-tides',
  heldOn: '2025-05-06',
  summary: 'What the moon does.',
};

beforeAll(async () => {
  await server.write('/api/lectures', TIDES);
  await server.write('/api/lectures', {
    title: 'On fog',
    heldOn: '2024-01-02',
    summary: 'What is not seen.',
  });
  await server.write('/api/lectures?status=draft', {
    title: 'Secret',
    slug: 'secret',
    heldOn: '2025-05-08',
  });
});

const titlesOf = ({ data }: Json): readonly string[] => data.map(({ title }: Json) => title);

describe('a type that was added by the recipe', () => {
  it('has types, and passes every unit test, once the commands of the recipe were run', async () => {
    expect(await server.copy.runCommands()).toHaveLength(3);
    expect(server.copy.typeProblems()).toEqual([]);
    expect(await server.copy.failedUnitTests()).toEqual([]);
  });

  it('is in REST: a list, which is read on, one, and its views', async () => {
    const first = await server.read('/api/lectures?pageSize=1');
    const next = new URL(first.links.next, SITE_URL);

    expect(titlesOf(await server.read('/api/lectures'))).toEqual(['On tides', 'On fog']);
    expect(titlesOf(first)).toEqual(['On tides']);
    expect(titlesOf(await server.read(next.pathname + next.search))).toEqual(['On fog']);
    expect((await server.read('/api/lectures/on-tides')).data).toMatchObject({
      url: `${SITE_URL}/lectures/on-tides`,
      heldOn: '2025-05-06',
    });
    expect(
      Object.keys((await server.read('/api/lectures/on-tides?view=card')).data).sort(),
    ).toEqual(['documentId', 'id', 'locale', 'slug', 'title'].sort());
  });

  it('is in GraphQL', async () => {
    const query = '{ lectures { title heldOn } lectures_connection { pageInfo { total } } }';
    const { text } = await server.send('/graphql', { query });

    expect(JSON.parse(text)).toEqual({
      data: {
        lectures: [
          { title: 'On tides', heldOn: '2025-05-06' },
          { title: 'On fog', heldOn: '2024-01-02' },
        ],
        lectures_connection: { pageInfo: { total: 2 } },
      },
    });
  });

  it('is in feeds and the sitemap', async () => {
    expect((await server.read('/feeds/lectures.json')).items).toMatchObject([
      { title: 'On tides', date_published: '2025-05-06T00:00:00.000Z' },
      { title: 'On fog' },
    ]);
    expect((await server.ask('/feeds/lectures.rss')).text).toContain('<title>On tides</title>');
    expect((await server.ask('/sitemaps/lectures-1.xml')).text).toContain(
      `${SITE_URL}/lectures/on-tides`,
    );
    expect((await server.ask('/sitemap.xml')).text).toContain('/sitemaps/lectures-1.xml');
  });

  it('is in structured data and on cards', async () => {
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

  it('is in the description of the API, and in the contract that the recipe has written', async () => {
    const described = await server.read('/api/openapi.json');
    const written: Json = JSON.parse(server.copy.read('client/openapi.json'));

    for (const { paths } of [described, written]) {
      expect(Object.keys(paths)).toEqual(
        expect.arrayContaining(['/api/lectures', '/feeds/lectures.rss', '/api/lectures/{id}']),
      );
    }
    expect(server.copy.read('client/views.graphql')).toMatch(/^fragment \w+ on Lecture /m);
  });

  it('is read by the public once it is published, and written by editors', async () => {
    const draft = await server.ask('/api/lectures/secret?status=draft');
    const [rights] = await server.sql(
      `select distinct p.action from admin_permissions p
       join admin_permissions_role_lnk l on l.permission_id = p.id
       join admin_roles r on r.id = l.role_id
       where p.subject = 'api::lecture.lecture' and r.code = 'strapi-editor'`,
    );

    expect((await server.ask('/api/lectures/secret')).status).toBe(404);
    expect(draft.status).toBe(403);
    expect((await server.send('/api/lectures', { data: TIDES })).status).toBe(403);
    expect(rights.map(({ action }: Json) => action)).toEqual(
      expect.arrayContaining(
        ['create', 'publish', 'update'].map((name) => `plugin::content-manager.explorer.${name}`),
      ),
    );
  });

  it('is held at the gate by what its declaration demands', async () => {
    const data = { title: 'On nothing', heldOn: '2025-05-07' };
    const { status, text } = await server.send(
      '/api/lectures',
      { data },
      { token: server.token() },
    );

    expect(status).toBe(400);
    expect(text).toContain('LECTURE_WITHOUT_SUMMARY');
  });

  it('is in the form of the panel', async () => {
    const [[row]] = await server.sql(
      `select value from strapi_core_store_settings where key like '%api::lecture.lecture'`,
    );
    const { layouts, metadatas } = JSON.parse(row.value);

    expect(layouts.edit.flat().map(({ name }: Json) => name)).toEqual([
      'title',
      'heldOn',
      'summary',
      'speakers',
      'topics',
      'slug',
      'formerPaths',
      'seo',
    ]);
    expect(metadatas.heldOn.edit).toMatchObject({ label: 'Held on', description: 'The day.' });
  });
});
