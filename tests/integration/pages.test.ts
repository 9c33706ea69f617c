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
import { BLOCKS, somePage, withoutParts, type SomePages } from '../support/some-pages';

const SITE = 'https://www.example.org';
const CMS = 'https://cms.example.org';

const lectern = useLectern({ CONTENT_LOCALES: 'en,de,fr', PUBLIC_URL: CMS });
let pages: SomePages;

beforeAll(async () => {
  await lectern.documents('api::site.site').create({
    data: { publisherName: 'Meridian Institute', siteUrl: SITE },
  });
  pages = await somePage(lectern);
});

const get = async (path: string, token?: string): Promise<Json> => {
  const { status, body } = await lectern.rest(path, token ? { token } : {});
  return { status, ...(body as object) };
};

const page = async (path: string): Promise<Json> => (await get(path)).data;

describe('a full view', () => {
  it.each([
    ['interviews', 'middle', `${SITE}/interviews/middle`],
    ['publications', 'paper', `${SITE}/publications/paper`],
    ['experts', 'ada-reed', `${SITE}/experts/ada-reed`],
    ['topics', 'water', `${SITE}/topics/water`],
    ['shows', 'headwaters', `${SITE}/shows/headwaters`],
  ])('of %s says where its page is', async (plural, slug, url) => {
    expect(await page(`/${plural}/${slug}`)).toMatchObject({ url });
  });

  it('names all translations, itself among them, with their addresses and what hreflang wants', async () => {
    const expected = [
      { locale: 'en', slug: 'middle', title: 'Middle', url: `${SITE}/interviews/middle` },
      { locale: 'de', slug: 'mitte', title: 'Mitte', url: `${SITE}/de/interviews/mitte` },
    ];
    for (const path of ['/interviews/middle', '/interviews/mitte?locale=de']) {
      const { localizations, alternates } = await page(path);

      expect(localizations).toMatchObject(expected);
      expect(localizations).toHaveLength(2);
      expect(alternates).toEqual([
        { hreflang: 'en', href: expected[0]?.url },
        { hreflang: 'de', href: expected[1]?.url },
        { hreflang: 'x-default', href: expected[0]?.url },
      ]);
    }
  });

  it('of what is written in one language only names itself', async () => {
    const { localizations, alternates } = await page('/publications/nur-deutsch?locale=de');
    const url = `${SITE}/de/publications/nur-deutsch`;

    expect(localizations).toMatchObject([{ locale: 'de', url }]);
    expect(alternates).toEqual([
      { hreflang: 'de', href: url },
      { hreflang: 'x-default', href: url },
    ]);
  });

  it('has the body as HTML, the same as in feeds, and how long it takes to read', async () => {
    const { bodyHtml, wordCount, readingMinutes, body } = await page('/publications/paper');
    const feed: Json = await (await fetch(`${lectern.url}/feeds/publications.json`)).json();
    const item = feed.items.find(({ title }: Json) => title === 'Paper');

    expect(body).toEqual(BLOCKS);
    expect(bodyHtml).toBe(item.content_html);
    expect(bodyHtml).toContain('<h2>Two rivers</h2>');
    expect({ wordCount, readingMinutes }).toEqual({ wordCount: 602, readingMinutes: 3 });
    expect(await page('/publications/file-only')).toMatchObject({
      bodyHtml: null,
      wordCount: null,
      readingMinutes: null,
    });
  });

  it('counts the words of a transcript, not the labels of its speakers', async () => {
    expect(await page('/interviews/middle')).toMatchObject({ wordCount: 6, readingMinutes: 1 });
  });

  it('has an expert’s biography as HTML', async () => {
    expect(await page('/experts/ada-reed')).toMatchObject({
      biographyHtml: expect.stringContaining('<h2>Two rivers</h2>'),
    });
    expect(await page('/experts/no-words')).toMatchObject({ biographyHtml: null });
  });

  it('of an interview leads on in its show: by date, then by documentId, in one language', async () => {
    const order = ['first', 'middle', 'same-day', 'last'];
    // Both are of one day.
    if (pages.middle.documentId > pages.sameDay.documentId)
      order.splice(1, 2, 'same-day', 'middle');
    const around = async (slug: string) => {
      const { previous, next } = await page(`/interviews/${slug}`);
      return [previous?.slug ?? null, next?.slug ?? null];
    };

    expect(await Promise.all(order.map(around))).toEqual([
      [null, order[1]],
      [order[0], order[2]],
      [order[1], order[3]],
      [order[2], null],
    ]);
    expect(await page('/interviews/mitte?locale=de')).toMatchObject({ previous: null, next: null });
    expect(await page('/interviews/elsewhere')).toMatchObject({ previous: null, next: null });
  });

  it('shows its neighbours as the cards of lists', async () => {
    const { previous } = await page('/interviews/last');
    const cards: Json[] = await page('/interviews');

    expect(previous).toEqual(cards.find(({ slug }) => slug === previous.slug));
  });

  it.each([
    ['/experts/ada-reed', { interviews: 4, publications: 2 }],
    ['/experts/ada-reed?locale=de', { interviews: 1, publications: 0 }],
    ['/experts/no-words', { interviews: 0, publications: 0 }],
    ['/shows/headwaters', { interviews: 4 }],
    ['/shows/headwaters?locale=de', { interviews: 1 }],
    // With what stands under it.
    ['/topics/water', { interviews: 2, publications: 2 }],
    ['/topics/rivers', { interviews: 1, publications: 1 }],
  ])('counts what is published: %s', async (path, counts) => {
    expect(await page(path)).toMatchObject({ counts });
  });

  it('is the same for a token and for who has none', async () => {
    const token = await lectern.createToken('read-only');
    const paths = [
      '/interviews/middle',
      '/publications/paper',
      '/experts/ada-reed',
      '/topics/water',
      '/shows/headwaters',
    ];

    for (const path of paths) expect(await get(path, token)).toEqual(await get(path));
  });

  it('in a batch has all that is made of the document and of the Site', async () => {
    const { previous, next, structuredData, socialCard, ...whole } =
      await page('/interviews/middle');
    const batch = await page(`/batch?view=full&ids=${pages.middle.documentId}`);

    expect([previous, next, structuredData, socialCard]).not.toContain(undefined);
    expect(batch).toEqual([{ contentType: 'interview', ...whole }]);
  });
});

describe('a card', () => {
  it.each(['interviews', 'publications'])('of %s says its language', async (plural) => {
    const all: Json[] = [...(await page(`/${plural}`)), ...(await page(`/${plural}?locale=de`))];

    expect(new Set(all.map(({ locale }) => locale))).toEqual(new Set(['en', 'de']));
  });

  it.each(['experts', 'topics', 'shows'])('of %s, which have none, says so', async (plural) => {
    const cards: Json[] = await page(`/${plural}`);

    expect(cards.map(({ locale }) => locale)).toEqual(cards.map(() => null));
  });

  it('of an interview shows its guests, and whether it can be heard and read', async () => {
    const cards: Json[] = await page('/interviews');
    const found = (slug: string) => cards.find((card) => card.slug === slug);

    const guests = [{ name: 'Ada Reed', photo: { url: `${CMS}/uploads/ada.png` } }];
    expect(found('middle')).toMatchObject({ guests, hasAudio: true, hasTranscript: true });
    expect(found('last')).toMatchObject({ hasAudio: true, hasTranscript: true });
    expect(found('first')).toMatchObject({ hasAudio: false, hasTranscript: true });
    expect(found('middle')).not.toHaveProperty('transcript');
    expect(found('middle')).not.toHaveProperty('audio');
  });

  it('is the same wherever it stands', async () => {
    const [card] = (await page('/interviews')).filter(({ slug }: Json) => slug === 'middle');
    const places = [
      '/experts/ada-reed/work',
      '/topics/rivers/latest',
      '/publications/paper/related',
    ];

    for (const place of [...places, `/batch?ids=${pages.middle.documentId}`]) {
      const found: Json = (await page(place)).find(({ slug }: Json) => slug === 'middle');
      expect({ place, ...found }).toEqual({
        place,
        ...card,
        contentType: 'interview',
        ...('reasons' in found ? { reasons: found.reasons } : {}),
      });
    }
    expect(await page('/interviews/middle?view=card')).toEqual(card);
  });
});

describe('lists of full views, and drafts', () => {
  it.each(['interviews', 'publications', 'experts', 'topics', 'shows'])(
    'lists of %s show what their pages show, to whomever',
    async (plural) => {
      const token = await lectern.createToken('read-only');
      const ask = (by?: string) => get(`/${plural}?view=full&pageSize=100`, by);
      const lists = [await ask(), await ask(token)];
      const pagesOf = lists[0]?.data.map(({ slug }: Json) => page(`/${plural}/${slug}`));
      const expected = (await Promise.all(pagesOf)).map(withoutParts);

      expect(expected).not.toEqual([]);
      for (const { data } of lists) expect(data).toEqual(expected);
    },
  );

  it('a draft says where its page will be, and has its text as HTML', async () => {
    const token = await lectern.createToken('full-access');
    const sent = publicationData({ title: 'Not yet', body: BLOCKS });
    const { documentId } = await draft(lectern, PUBLICATION, sent);
    const path = `/publications/${documentId}?status=draft`;
    const { data } = await get(path, token);

    expect(data).toMatchObject({ url: `${SITE}/publications/not-yet`, wordCount: 602 });
    expect(data.bodyHtml).toContain('<h2>Two rivers</h2>');
    expect((await get(path)).status).toBe(403);
  });

  it('depend on who publishes', async () => {
    const path = '/experts?view=full&pageSize=1';
    const site = lectern.documents('api::site.site');
    const { documentId }: Json = await site.findFirst({});
    const move = (siteUrl: string) => site.update({ documentId, data: { siteUrl } });
    await page(path);
    await move('https://moved.example.org');
    const [moved] = await page(path);
    await move(SITE);

    expect(moved.url).toMatch(/^https:\/\/moved\.example\.org\//);
  });
});

describe('addresses of files', () => {
  it('are absolute in every view, and as they are stored where a client chooses itself', async () => {
    const full = await page('/publications/paper');
    const chosen = await page('/publications/paper?fields=title&populate=cover');

    expect(full.cover.url).toBe(`${CMS}/uploads/cover.png`);
    expect(full.cover.formats.small.url).toBe(`${CMS}/uploads/small_cover.png`);
    expect(full.authors[0].photo.url).toBe(`${CMS}/uploads/ada.png`);
    expect(chosen.cover.url).toBe('/uploads/cover.png');
  });
});

describe('topics that stand one under another', () => {
  const slugs = async (path: string): Promise<string[]> =>
    (await page(path)).map(({ slug }: Json) => slug).sort();

  it.each([
    ['/publications?topic=water', ['file-only', 'paper']],
    ['/publications?topicOnly=water', ['file-only']],
    ['/publications?topic=rivers', ['paper']],
    ['/publications?topic=rivers&topicOnly=water', []],
    ['/publications?topic=nothing,rivers', ['paper']],
    ['/publications?topic=nothing', []],
    ['/publications?topic=water&fields=slug', ['file-only', 'paper']],
    ['/interviews?topic=water', ['first', 'middle']],
    ['/interviews?topicOnly=water', ['first']],
  ])('are all meant by the one above: %s', async (path, expected) => {
    const token = await lectern.createToken('read-only');

    expect(await slugs(path)).toEqual(expected);
    expect((await get(path, token)).data.map(({ slug }: Json) => slug).sort()).toEqual(expected);
  });

  it('are meant in lists of experts and of citations as well', async () => {
    const cited = async (query: string): Promise<number> => {
      const { body } = await lectern.rest(`/publications/citations?format=csl-json&${query}`);
      return body.length;
    };

    expect(await Promise.all(['topic=water', 'topicOnly=water'].map(cited))).toEqual([2, 1]);
    expect((await get('/experts?topicOnly=water')).status).toBe(200);
  });

  it('are read on from a cursor', async () => {
    const first = await get('/publications?topic=water&pageSize=1');
    const second = await get(first.links.next.replace(/^\/api/, ''));

    expect([first, second].map(({ data }) => data[0].slug).sort()).toEqual(['file-only', 'paper']);
    expect(second.links.next).toBeNull();
  });

  it('follow at once where a topic is moved', async () => {
    const lakes = await published(lectern, TOPIC, { name: 'Lakes' });
    const data = publicationData({ title: 'On lakes', topics: [lakes.documentId] });
    const { documentId } = await published(lectern, PUBLICATION, data);
    const seen = [await slugs('/publications?topic=rivers')];
    const [rivers]: Json[] = await lectern
      .documents(TOPIC)
      .findMany({ filters: { slug: 'rivers' } });
    const move = (parent: string | null) =>
      lectern.documents(TOPIC).update({ documentId: lakes.documentId, data: { parent } });

    await move(rivers?.documentId);
    seen.push(await slugs('/publications?topic=rivers'));
    seen.push(await slugs('/publications?topic=water'));
    await move(null);
    seen.push(await slugs('/publications?topic=rivers'));
    await lectern.documents(PUBLICATION).delete({ documentId });
    await lectern.documents(TOPIC).delete({ documentId: lakes.documentId });

    expect(seen).toEqual([
      ['paper'],
      ['on-lakes', 'paper'],
      ['file-only', 'on-lakes', 'paper'],
      ['paper'],
    ]);
  });

  it('may stand in a circle', async () => {
    const [one, two] = [
      await published(lectern, TOPIC, { name: 'One' }),
      await published(lectern, TOPIC, { name: 'Two' }),
    ];
    for (const [a, b] of [
      [one, two],
      [two, one],
    ])
      await lectern
        .documents(TOPIC)
        .update({ documentId: a?.documentId, data: { parent: b?.documentId } });

    expect(await slugs('/publications?topic=one')).toEqual([]);
    expect(await page('/topics/one')).toMatchObject({ counts: { publications: 0 } });
    expect((await page('/publications/facets?topic=two')).year).toEqual([]);
  });
});

describe('facets', () => {
  const NAMED = { documentId: expect.any(String), name: expect.any(String) };

  const totalOf = async (plural: string, more: string, [facet, value]: [string, string]) => {
    const parameter = facet === 'language' ? 'locale' : facet;
    const kept = more.split('&').filter((part) => !part.startsWith(`${parameter}=`));
    const query = [...kept, `${parameter}=${value}`, 'pageSize=1', 'withCount=true'];
    const list = await get(`/${plural}?${query.filter(Boolean).join('&')}`);
    return list.meta.pagination.total;
  };

  it.each([
    'interviews',
    'publications',
    'interviews?expert=ada-reed&',
    'publications?topic=water&',
  ])('of %s: each count is that of the list which its value chooses', async (given) => {
    const [plural = '', more = ''] = given.split('?');
    const { data } = await get(`/${plural}/facets?${more}`);
    const known = plural === 'interviews' ? 'show' : 'type';

    expect(Object.keys(data).sort()).toEqual(['expert', 'language', 'topic', 'year', known].sort());
    expect(data.topic.length).toBeGreaterThan(1);
    for (const [facet, counts] of Object.entries<Json[]>(data))
      for (const { value, count, ...rest } of counts) {
        const names = ['topic', 'expert', 'show'].includes(facet) ? NAMED : {};
        expect({ facet, value, ...rest }).toEqual({ facet, value, ...names });
        // What two topics choose together no list can ask for.
        if (facet === 'topic' && more.includes('topic=')) continue;
        const total = await totalOf(plural, more, [facet, value]);
        expect({ facet, value, total }).toEqual({ facet, value, total: count });
      }
  });

  it('count a topic with all below it', async () => {
    const { topic } = await page('/publications/facets?by=topic');

    expect(topic.map(({ value, count }: Json) => [value, count])).toEqual([
      ['water', 2],
      ['rivers', 1],
    ]);
  });
});

it('what changes beside a page is on it at once', async () => {
  const show = await published(lectern, SHOW, { title: 'Changing' });
  const make = (slug: string, airDate: string) =>
    published(
      lectern,
      INTERVIEW,
      interviewData({ slug, title: slug, airDate, show: show.documentId }),
    );
  const [a, , c] = [
    await make('a', '2025-01-01'),
    await make('b', '2025-01-02'),
    await make('c', '2025-01-03'),
  ];
  const next = async () => (await page('/interviews/a')).next?.slug ?? null;
  const counts = async () => (await page('/shows/changing')).counts.interviews;
  const seen = [[await next(), await counts()]];
  const look = async () => {
    // Any request that may write waits for what was committed before it.
    await lectern.rest('/nothing', { method: 'POST' });
    seen.push([await next(), await counts()]);
  };

  await lectern.documents(INTERVIEW).update({
    documentId: c.documentId,
    status: 'published',
    data: { airDate: '2025-01-01' },
  });
  await look();
  await lectern.strapi.db
    .connection('interviews')
    .where({ slug: 'c' })
    .update({ air_date: '2025-01-05' });
  await look();
  await lectern.documents(INTERVIEW).unpublish({ documentId: c.documentId });
  await lectern
    .documents(INTERVIEW)
    .delete({ documentId: (await page('/interviews/b')).documentId });
  await look();

  const isAfter = a.documentId < c.documentId;
  expect(seen).toEqual([
    ['b', 3],
    [isAfter ? 'c' : 'b', 3],
    ['b', 3],
    [null, 1],
  ]);
});

it('what editors do not publish is on no page', async () => {
  await draft(lectern, EXPERT, expertData({ name: 'Hidden' }));
  await draft(lectern, PUBLICATION, publicationData({ title: 'Hidden paper' }));
  await draft(lectern, TOPIC, { name: 'Deltas' });

  expect(JSON.stringify(await page('/experts/ada-reed'))).not.toContain('Hidden');
});
