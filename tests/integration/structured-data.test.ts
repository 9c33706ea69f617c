import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
} from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { expandSchemaOrg } from '../support/schema-org';

const SITE = 'api::site.site';
const HOME = 'https://meridian.example';

const lectern = useLectern({
  PUBLIC_URL: 'https://cms.example',
  // Only feeds are there, no files.
  FEEDS_URL: 'https://feeds.example',
});
let site: Json;
let pages: Record<string, Json>;

beforeAll(async () => {
  site = await lectern.documents(SITE).create({
    data: { publisherName: 'Meridian Institute', siteUrl: HOME },
  });
  pages = await makePages();
});

const makePages = async (): Promise<Record<string, Json>> => {
  const photo = await lectern.strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'nadia.jpg',
      url: '/uploads/nadia.jpg',
      hash: 'nadia',
      mime: 'image/jpeg',
      size: 20,
      width: 800,
      height: 1000,
      provider: 'local',
    },
  });
  const above = await published(lectern, TOPIC, { name: 'Environment' });
  const topic = await published(lectern, TOPIC, { name: 'Water', parent: above.documentId });
  const expert = await published(
    lectern,
    EXPERT,
    expertData({ name: 'Nadia Okafor', orcid: '0000-0002-1825-0097', photo: photo.id }),
  );
  const show = await published(lectern, SHOW, {
    title: 'The Long View',
    podcast: { explicit: false },
  });
  const relations = { topics: [topic.documentId] };
  const interview = await published(
    lectern,
    INTERVIEW,
    interviewData({
      ...relations,
      title: 'Who </script> Measures the River',
      guests: [expert.documentId],
      show: show.documentId,
      audioUrl: 'https://audio.example/talk.mp3',
      duration: 754,
    }),
  );
  const publication = await published(
    lectern,
    PUBLICATION,
    publicationData({ ...relations, title: 'Sharing Rivers', authors: [expert.documentId] }),
  );
  return {
    interviews: interview,
    publications: publication,
    experts: expert,
    topics: topic,
    shows: show,
  };
};

const TYPES = ['interviews', 'publications', 'experts', 'topics', 'shows'] as const;

const pathOf = (type: (typeof TYPES)[number], segment: string): string =>
  `/${type}/${pages[type].slug}/${segment}`;

const nodeTypes = (graph: Json): string[] => graph['@graph'].map((node: Json) => node['@type']);

describe('structured data', () => {
  it.each([
    ['interviews', ['PodcastEpisode', 'AudioObject', 'PodcastSeries', 'Person']],
    ['publications', ['AnalysisNewsArticle', 'Person']],
    ['experts', ['ProfilePage', 'Person']],
    ['topics', ['CollectionPage']],
    ['shows', ['PodcastSeries']],
  ] as const)('of %s is a graph by slug and by documentId', async (type, types) => {
    const bySlug = await lectern.rest(pathOf(type, 'structured-data'));
    const byId = await lectern.rest(`/${type}/${pages[type].documentId}/structured-data`);

    expect(bySlug.status).toBe(200);
    expect(bySlug.headers.get('content-type')).toBe('application/ld+json');
    expect(nodeTypes(bySlug.body)).toEqual([...types, 'Organization', 'BreadcrumbList']);
    expect(byId.body).toEqual(bySlug.body);
    await expect(expandSchemaOrg(bySlug.body)).resolves.toHaveLength(types.length + 2);
  });

  it('has what the database knows, with addresses of the public site and of files here', async () => {
    const { body } = await lectern.rest(pathOf('interviews', 'structured-data'));
    const person = body['@graph'].find((node: Json) => node['@type'] === 'Person');
    const audio = body['@graph'].find((node: Json) => node['@type'] === 'AudioObject');

    expect(body['@graph'][0]).toMatchObject({
      name: 'Who </script> Measures the River',
      url: `${HOME}/interviews/${pages.interviews.slug}`,
      duration: 'PT12M34S',
      about: [{ name: 'Water', url: `${HOME}/topics/water` }],
    });
    expect(person).toMatchObject({
      image: { url: 'https://cms.example/uploads/nadia.jpg', width: '800' },
      sameAs: ['https://orcid.org/0000-0002-1825-0097'],
      affiliation: { '@id': `${HOME}/#organization` },
    });
    expect(audio).toMatchObject({
      contentUrl: 'https://audio.example/talk.mp3',
      transcript: 'Tom Brandt: Sentence number 0.\nNadia Okafor: Sentence number 1.',
    });
  });

  it('is sent so that it cannot end a script element', async () => {
    const address = `${lectern.url}/api${pathOf('interviews', 'structured-data')}`;
    expect(await (await fetch(address)).text()).not.toContain('<');
  });
});

describe('the social card', () => {
  it.each([
    ['interviews', 'article'],
    ['publications', 'article'],
    ['experts', 'profile'],
    ['topics', 'website'],
    ['shows', 'website'],
  ] as const)('of %s is ready to print', async (type, openGraphType) => {
    const { status, headers, body } = await lectern.rest(pathOf(type, 'social-card'));

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(body.openGraph).toEqual(
      expect.arrayContaining([
        { property: 'og:type', content: openGraphType },
        { property: 'og:url', content: `${HOME}/${type}/${pages[type].slug}` },
        { property: 'og:site_name', content: 'Meridian Institute' },
      ]),
    );
    expect(body.x[0]).toEqual({ name: 'twitter:card', content: 'summary' });
  });

  it("shows an interview's guest and sound", async () => {
    const { body } = await lectern.rest(pathOf('interviews', 'social-card'));

    expect(body.openGraph).toEqual(
      expect.arrayContaining([
        {
          property: 'og:image',
          content: expect.stringMatching(
            /^https:\/\/cms\.example\/images\/\w+\?width=1200&height=630&fit=cover&format=jpeg&v=/,
          ),
        },
        { property: 'og:audio', content: 'https://audio.example/talk.mp3' },
        { property: 'article:author', content: `${HOME}/experts/nadia-okafor` },
      ]),
    );
  });
});

describe('the full view', () => {
  it.each(TYPES)('of %s has the graph and the card in it', async (type) => {
    const { body } = await lectern.rest(`/${type}/${pages[type].slug}`);

    const graph = await lectern.rest(pathOf(type, 'structured-data'));
    const card = await lectern.rest(pathOf(type, 'social-card'));
    expect(body.data.structuredData).toEqual(graph.body);
    expect(body.data.socialCard).toEqual(card.body);
  });

  it('has them for a caller with a token, too, and a card view has not', async () => {
    const token = await lectern.createToken('read-only');
    const full = await lectern.rest(`/topics/${pages.topics.slug}`, { token });
    const card = await lectern.rest(`/topics/${pages.topics.slug}?view=card`);

    expect(full.body.data).toMatchObject({ structuredData: {}, socialCard: {} });
    expect(card.body.data).not.toHaveProperty('structuredData');
    expect(card.body.data).not.toHaveProperty('socialCard');
  });
});

/** In the tables of the types, of the Site, and of files. */
const OF_CONTENT = new RegExp(`"(?:${TYPES.join('|')}|sites|files|components_)`);

describe.each(['structured-data', 'social-card'])('for %s', (segment) => {
  it.each(TYPES)(
    'of %s nothing goes through Strapi: each of its two reads is one statement',
    async (type) => {
      // The plan of the read is known then; the answer at this address is not.
      await lectern.rest(`/${type}/${pages[type].documentId}/${segment}?locale=`);
      const path = `${pathOf(type, segment)}?locale=`;
      const queries: string[] = [];
      const note = ({ sql }: { sql: string }) => queries.push(sql);
      lectern.strapi.db.connection.on('query', note);
      const { status } = await lectern.rest(path);
      lectern.strapi.db.connection.off('query', note);

      expect(status).toBe(200);
      // Strapi looks after its own tables whenever it likes.
      expect(queries.filter((sql) => OF_CONTENT.test(sql))).toEqual([]);
    },
  );
});

describe('a change', () => {
  it('of a guest, of the show and of the site is in the next answer', async () => {
    const guest = await published(lectern, EXPERT, expertData({ name: 'Ada Before' }));
    const show = await published(lectern, SHOW, { title: 'Show Before' });
    const { documentId } = await published(
      lectern,
      INTERVIEW,
      interviewData({ guests: [guest.documentId], show: show.documentId }),
    );
    const readAll = async (): Promise<string> => {
      const paths = ['', '/structured-data', '/social-card'];
      const answers = await Promise.all(
        paths.map((path) => lectern.rest(`/interviews/${documentId}${path}`)),
      );
      return JSON.stringify(answers.map(({ body }) => body));
    };
    expect(await readAll()).toMatch(/Ada Before.*Show Before/s);
    expect(await readAll()).toContain('"Meridian Institute"');

    const changes: readonly (readonly [string, object])[] = [
      [EXPERT, { documentId: guest.documentId, data: { name: 'Ada After' } }],
      [SHOW, { documentId: show.documentId, data: { title: 'Show After' } }],
      [SITE, { documentId: site.documentId, data: { publisherName: 'Institute After' } }],
    ];
    for (const [uid, change] of changes) {
      await lectern.documents(uid).update({ ...change, status: 'published' });
    }

    const after = await readAll();
    expect(after).toMatch(/Ada After.*Show After/s);
    expect(after).toContain('"Institute After"');
    expect(after).not.toMatch(/Ada Before|Show Before|"Meridian Institute"/);
    await lectern.documents(SITE).update({
      documentId: site.documentId,
      data: { publisherName: 'Meridian Institute' },
    });
  });
});

describe('a translation', () => {
  it('is described in its language at its address', async () => {
    const { documentId } = pages.publications;
    await lectern.documents(PUBLICATION).update({
      documentId,
      locale: 'de',
      status: 'published',
      data: { title: 'Flüsse teilen', releaseDate: '2025-02-03', publicationType: 'analysis' },
    });

    const graph = await lectern.rest(`/publications/${documentId}/structured-data?locale=de`);
    const card = await lectern.rest(`/publications/${documentId}/social-card?locale=de`);
    const view = await lectern.rest(`/publications/${documentId}?locale=de`);

    const url = `${HOME}/de/publications/fluesse-teilen`;
    expect(graph.body['@graph'][0]).toMatchObject({ inLanguage: 'de', url });
    expect(card.body.openGraph).toEqual(
      expect.arrayContaining([
        { property: 'og:locale', content: 'de_DE' },
        { property: 'og:url', content: url },
      ]),
    );
    expect(view.body.data.structuredData).toEqual(graph.body);
  });
});

describe.each(['structured-data', 'social-card'])('%s', (segment) => {
  it('of a draft and of nothing is not found, of what is not public any more is gone', async () => {
    const hidden = await draft(lectern, INTERVIEW, interviewData());
    const ended = await published(lectern, INTERVIEW, interviewData());
    await lectern.documents(INTERVIEW).unpublish({ documentId: ended.documentId });

    for (const address of [hidden.documentId, 'nothing', 'a%00b']) {
      const { status, body } = await lectern.rest(`/interviews/${address}/${segment}`);
      expect([status, body.error.details.code]).toEqual([404, 'DOCUMENT_NOT_FOUND']);
    }
    const gone = await lectern.rest(`/interviews/${ended.documentId}/${segment}`);
    expect([gone.status, gone.body.error.details.code]).toEqual([410, 'DOCUMENT_GONE']);
  });

  it('says nothing of edits that are not published', async () => {
    const guest = await published(lectern, EXPERT, expertData({ name: 'Ada Plain' }));
    const { documentId } = await published(
      lectern,
      INTERVIEW,
      interviewData({ guests: [guest.documentId] }),
    );
    const edit = { documentId: guest.documentId, data: { name: 'Ada Secret', slug: 'secret' } };
    await lectern.documents(EXPERT).update(edit);

    const { status, body } = await lectern.rest(`/interviews/${documentId}/${segment}`);

    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('/experts/ada-plain');
    expect(JSON.stringify(body)).not.toMatch(/secret/i);
  });

  it.each([
    ['local=de', 'PARAMETER_UNKNOWN', 'Did you mean “locale”?'],
    ['locale=dee', 'PARAMETER_INVALID', 'Did you mean “de”?'],
    ['locale=en&locale=de', 'PARAMETER_REPEATED', 'once'],
  ])('refuses %s with %s', async (query, code, hint) => {
    const { status, body } = await lectern.rest(`${pathOf('topics', segment)}?${query}`);

    expect(status).toBe(400);
    expect(body.error.details.code).toBe(code);
    expect(body.error.message).toContain(hint);
  });

  it('waits for the address of the site, and the full view does without until then', async () => {
    await lectern.documents(SITE).delete({ documentId: site.documentId });
    const refused = await lectern.rest(pathOf('topics', segment));
    const view = await lectern.rest(`/topics/${pages.topics.slug}`);
    const { publisherName, siteUrl } = site;
    site = await lectern.documents(SITE).create({ data: { publisherName, siteUrl } });

    expect([refused.status, refused.body.error.details.code]).toEqual([409, 'SITE_URL_MISSING']);
    expect(view.status).toBe(200);
    expect(view.body.data).not.toHaveProperty('structuredData');
    expect((await lectern.rest(pathOf('topics', segment))).status).toBe(200);
  });
});
