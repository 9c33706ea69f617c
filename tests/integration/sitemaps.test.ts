import { untilDatabaseIsIdle } from '../../src/platform/idle-database';
import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  nextNumber,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
} from '../support/content';
import { request, type Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { serverDate } from '../support/outside';
import { eventually, rawRequest } from '../support/raw-http';
import { ofReading, statementsDuring } from '../support/sent-statements';
import { problemsOf, problemsOfIndex, readIndex, readSitemap } from '../support/sitemap-reading';

const SITE = 'api::site.site';
const HOST = 'https://www.example.org';

const lectern = useLectern({
  CONTENT_LOCALES: 'en,de,zh-Hant',
  FEEDS_URL: HOST,
  PUBLIC_URL: 'https://cms.example.org',
});

const get = (path: string, headers: Record<string, string> = {}) =>
  request(`${lectern.url}${path}`, { headers });

const part = (type: string, number = 1): string => `/sitemaps/${type}-${number}.xml`;

/** The addresses in a file; empty where there is no such file. */
const urlsIn = async (path: string): Promise<readonly string[]> => {
  const { status, body } = await get(path);
  return status === 404 ? [] : (await readSitemap(body)).map(({ url }) => url);
};

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A file once it holds a text: what is written past the Document Service is seen a moment later. */
const eventuallyHolding = async (type: string, text: string): Promise<string> =>
  eventually(
    async () => (await raw(part(type))).bytes.toString(),
    (body) => body.includes(text),
  );

/** Without a connection that lives on: the server closes it while a test reads a long answer. */
const raw = (path: string) =>
  rawRequest(`${lectern.url}${path}`, { headers: { connection: 'close' } });

/** The addresses of pages in a long file. */
const locationsIn = (body: string): readonly string[] =>
  [...body.matchAll(/<loc>([^<]+)/g)].map(([, url]) => url ?? '');

const inLocale = (documentId: string, locale: string, data: object): Promise<Json> =>
  lectern.documents(INTERVIEW).update({ documentId, locale, data, status: 'published' });

const change = (uid: string, documentId: string, data: object): Promise<Json> =>
  lectern.documents(uid).update({ documentId, data, status: 'published' });

/** How many statements the database is sent for a request that is not answered from memory. */
const statementsFor = async (path: string): Promise<number> => {
  // A write's own events are still being handled.
  await untilDatabaseIsIdle(lectern.strapi, 10_000);
  const { statements } = await statementsDuring(() => get(path));
  return ofReading(statements).length;
};

describe('before the site is filled in', () => {
  it.each(['/sitemap.xml', '/news-sitemap.xml', part('topics')])(
    '%s says what is missing',
    async (path) => {
      expect(await get(path)).toMatchObject({
        status: 409,
        body: { error: { details: { code: 'SITE_URL_MISSING' } } },
      });
    },
  );

  it('robots are told where not to go all the same', async () => {
    const { status, body } = await get('/robots.txt');
    expect({ status, body }).toEqual({
      status: 200,
      body: 'User-agent: *\nDisallow: /admin\nDisallow: /graphql\n',
    });
  });
});

describe('sitemaps', () => {
  beforeAll(async () => {
    await lectern.documents(SITE).create({
      data: { publisherName: 'Meridian & Sons', siteUrl: `${HOST}/` },
    });
  });

  it('are named to robots, also to one with a cookie', async () => {
    for (const headers of [undefined, { cookie: 'a=b' }]) {
      const { status, body, headers: received } = await get('/robots.txt', headers);
      expect(status).toBe(200);
      expect(received.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(body).toContain(
        `\n\nSitemap: ${HOST}/sitemap.xml\nSitemap: ${HOST}/news-sitemap.xml\n`,
      );
    }
  });

  it('name the home page while nothing is public: no sitemap may be empty', async () => {
    const { status, body } = await get('/sitemap.xml');
    expect(status).toBe(200);
    expect(await problemsOf(body)).toEqual([]);
    expect((await readSitemap(body)).map(({ url }) => url)).toEqual([`${HOST}/`]);
    const news = await get('/news-sitemap.xml');
    expect(await problemsOf(news.body)).toEqual([]);
    expect((await readSitemap(news.body)).map(({ url }) => url)).toEqual([`${HOST}/`]);
    expect(
      await get('/news-sitemap.xml', {
        'if-modified-since': news.headers.get('last-modified') ?? '',
      }),
    ).toMatchObject({ status: 304 });
    expect(await get(part('topics'))).toMatchObject({
      status: 404,
      body: { error: { details: { code: 'SITEMAP_NOT_FOUND' } } },
    });
  });

  it('name every public page of all types, with when it changed', async () => {
    const slug = (name: string): string => `${name}-${nextNumber()}`;
    const all = [
      { type: 'interviews', ...(await published(lectern, INTERVIEW, interviewData())) },
      { type: 'publications', ...(await published(lectern, PUBLICATION, publicationData())) },
      { type: 'experts', ...(await published(lectern, EXPERT, expertData())) },
      {
        type: 'topics',
        ...(await lectern
          .documents(TOPIC)
          .create({ data: { name: 'Water', slug: slug('water') } })),
      },
      {
        type: 'shows',
        ...(await lectern.documents(SHOW).create({ data: { title: 'Talk', slug: slug('talk') } })),
      },
    ];
    const index = await get('/sitemap.xml');
    const parts = await readIndex(index.body);

    expect(index.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(index.headers.get('last-modified')).toMatch(/ GMT$/);
    expect(await problemsOfIndex(index.body)).toEqual([]);
    expect(parts.map(({ url }) => url)).toEqual(all.map(({ type }) => `${HOST}${part(type)}`));
    for (const { type, slug: own, updatedAt, publishedAt } of all) {
      const { body } = await get(part(type));
      expect(await problemsOf(body)).toEqual([]);
      const found = (await readSitemap(body)).find(({ url }) => url === `${HOST}/${type}/${own}`);
      const changed = Math.max(Date.parse(updatedAt), Date.parse(publishedAt));
      expect(found?.lastmod).toBe(new Date(changed).toISOString());
      expect(parts.find(({ url }) => url.endsWith(part(type)))?.lastmod).toBe(found?.lastmod);
    }
  });

  it('tell of what was saved long ago when it is published', async () => {
    const { documentId, slug } = await draft(lectern, PUBLICATION, publicationData());
    const { entries } = await lectern.documents(PUBLICATION).publish({ documentId });

    const { body } = await get(part('publications'));
    const found = (await readSitemap(body)).find(({ url }) => url.endsWith(`/${slug}`));
    expect(found?.lastmod).toBe(new Date(entries[0].publishedAt).toISOString());
  });

  it('name the translations of a page at each of them', async () => {
    const { documentId, slug } = await published(lectern, INTERVIEW, interviewData());
    const german = `auf-deutsch-${nextNumber()}`;
    const chinese = `zh-${nextNumber()}`;
    await inLocale(documentId, 'de', interviewData({ slug: german }));
    await inLocale(documentId, 'zh-Hant', interviewData({ slug: chinese }));
    const links = [
      { lang: 'en', url: `${HOST}/interviews/${slug}` },
      { lang: 'de', url: `${HOST}/de/interviews/${german}` },
      { lang: 'zh-Hant', url: `${HOST}/zh-Hant/interviews/${chinese}` },
    ];
    const all = [...links, { lang: 'x-default', url: `${HOST}/interviews/${slug}` }];
    const translations = async () =>
      (await readSitemap((await get(part('interviews'))).body)).filter(({ url }) =>
        all.some((link) => link.url === url),
      );

    expect(await problemsOf((await get(part('interviews'))).body)).toEqual([]);
    for (const { url } of links) {
      const found = (await translations()).find((item) => item.url === url);
      expect(found?.links.map(({ lang, url: to }) => ({ lang, url: to }))).toEqual(all);
    }
    await inLocale(documentId, 'de', { seo: { noindex: true } });
    await lectern.documents(INTERVIEW).unpublish({ documentId, locale: 'en' });
    const [only, ...others] = await translations();
    expect(others).toEqual([]);
    expect(only?.links.map(({ lang }) => lang)).toEqual(['zh-Hant', 'x-default']);
  });

  it('follow at once what is published, moved, hidden, taken back and deleted', async () => {
    const path = part('publications');
    const { documentId, slug } = await draft(lectern, PUBLICATION, publicationData());
    const url = (name: string): string => `${HOST}/publications/${name}`;
    const isListed = async (name: string) => (await urlsIn(path)).includes(url(name));
    const moved = `moved-${nextNumber()}`;
    const publications = lectern.documents(PUBLICATION);

    expect(await isListed(slug)).toBe(false);
    await publications.publish({ documentId });
    expect(await isListed(slug)).toBe(true);
    await change(PUBLICATION, documentId, { slug: moved });
    expect([await isListed(slug), await isListed(moved)]).toEqual([false, true]);
    await change(PUBLICATION, documentId, { seo: { noindex: true } });
    expect(await isListed(moved)).toBe(false);
    await change(PUBLICATION, documentId, { seo: { noindex: false } });
    expect(await isListed(moved)).toBe(true);
    await publications.unpublish({ documentId });
    expect(await isListed(moved)).toBe(false);
    await publications.publish({ documentId });
    await publications.delete({ documentId });
    expect(await isListed(moved)).toBe(false);
  });

  it('leave a page out that names another address as the canonical one', async () => {
    const { documentId, slug } = await published(lectern, PUBLICATION, publicationData());
    const own = `${HOST}/publications/${slug}`;
    const listedWith = async (canonicalUrl: string) => {
      await change(PUBLICATION, documentId, { seo: { canonicalUrl } });
      return (await urlsIn(part('publications'))).includes(own);
    };

    expect(await listedWith('https://journal.example/rivers')).toBe(false);
    expect(await listedWith(own)).toBe(true);
    expect(await listedWith(`${HOST}/publications/another`)).toBe(false);
  });

  it('follow the Site', async () => {
    const [site] = await lectern.documents(SITE).findMany();
    const isAt = async (siteUrl: string) => {
      await lectern.documents(SITE).update({ documentId: site.documentId, data: { siteUrl } });
      return (await urlsIn(part('topics'))).every((url) => url.startsWith(`${siteUrl}/topics/`));
    };

    expect(await isAt('https://other.example')).toBe(true);
    expect(await isAt(HOST)).toBe(true);
  });

  it('survive a slug that no editor could have typed', async () => {
    const { documentId } = await lectern.documents(TOPIC).create({ data: { name: 'Odd' } });
    const slug = 'ü & <"\'> /?#%';
    await lectern.strapi.db
      .connection('topics')
      .where({ document_id: documentId })
      .update({ slug });
    const body = await eventuallyHolding('topics', encodeURIComponent(slug));

    expect(await problemsOf(body)).toEqual([]);
    expect((await readSitemap(body)).map(({ url }) => url)).toContain(
      `${HOST}/topics/${encodeURIComponent(slug)}`,
    );
    await lectern.documents(TOPIC).delete({ documentId });
  });

  it('are sent once only to whoever has them', async () => {
    for (const path of ['/sitemap.xml', part('topics'), '/news-sitemap.xml', '/robots.txt']) {
      const { headers } = await get(path);
      const etag = headers.get('etag') ?? '';
      expect(etag).not.toBe('');
      expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    }
  });

  it('take one statement each, and the first after a change one for the Site', async () => {
    const { documentId } = await published(lectern, PUBLICATION, publicationData());
    await change(PUBLICATION, documentId, { summary: 'So that nothing is in memory.' });
    for (const [path, count] of [
      ['/sitemap.xml', 2],
      [part('publications'), 1],
      ['/news-sitemap.xml', 1],
    ] as const) {
      expect([path, await statementsFor(path)]).toEqual([path, count]);
      expect([path, await statementsFor(path)]).toEqual([path, 0]);
    }
  });

  it.each([
    ['/sitemap.xml?page=2', 400, 'PARAMETER_UNKNOWN'],
    ['/robots.txt?a=b', 400, 'PARAMETER_UNKNOWN'],
    [part('topics', 0), 404, 'SITEMAP_NOT_FOUND'],
    [part('topics', 2), 404, 'SITEMAP_NOT_FOUND'],
    ['/sitemaps/topics-1e1.xml', 404, 'SITEMAP_NOT_FOUND'],
    ['/sitemaps/topics-99999999999999999999.xml', 404, 'SITEMAP_NOT_FOUND'],
  ])('%s answers %i %s', async (path, status, code) => {
    expect(await get(path)).toMatchObject({ status, body: { error: { details: { code } } } });
  });

  it('are answered to a token, and to HEAD', async () => {
    const token = await lectern.createToken('read-only');
    for (const path of ['/sitemap.xml', part('topics'), '/news-sitemap.xml', '/robots.txt']) {
      expect((await request(`${lectern.url}${path}`, { token })).status).toBe(200);
      expect((await request(`${lectern.url}${path}`, { method: 'HEAD' })).status).toBe(200);
    }
  });
});

describe('the news sitemap', () => {
  const urlOf = (type: string, { slug }: Json): string => `${HOST}/${type}/${slug}`;

  it('holds what is dated today and yesterday, the newest first', async () => {
    const dated = (days: number, more: object = {}) =>
      published(lectern, PUBLICATION, publicationData({ releaseDate: dayFromNow(days), ...more }));
    const title = 'Rivers & <Lakes> ]]> ع';
    const yesterday = await dated(-1, { title });
    const today = await published(lectern, INTERVIEW, interviewData({ airDate: dayFromNow(0) }));
    await inLocale(today.documentId, 'zh-Hant', {
      ...interviewData({ slug: `zh-${nextNumber()}` }),
      airDate: dayFromNow(0),
    });
    const left = [
      await dated(-2),
      await dated(1),
      await dated(0, { seo: { noindex: true } }),
      await draft(lectern, PUBLICATION, publicationData({ releaseDate: dayFromNow(0) })),
    ];
    const { body, headers } = await get('/news-sitemap.xml');
    const news = await readSitemap(body);

    expect(await problemsOf(body)).toEqual([]);
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(news.map(({ news: item }) => item?.publication.language).sort()).toEqual([
      'en',
      'en',
      'zh-tw',
    ]);
    expect(news.at(-1)).toMatchObject({
      url: urlOf('publications', yesterday),
      news: {
        publication: { name: 'Meridian & Sons', language: 'en' },
        publication_date: dayFromNow(-1),
        title,
      },
    });
    expect(news.map(({ url }) => url)).toContain(urlOf('interviews', today));
    for (const one of left) expect(body).not.toContain(one.slug);
  });

  it('ends by itself at midnight, in memory and in caches of others', async () => {
    const cached = async (): Promise<string | null> =>
      (await get('/news-sitemap.xml')).headers.get('x-cache');
    await get('/news-sitemap.xml');
    const before = await cached();
    const real = Date.now;
    const midnight = (Math.floor(real() / 86_400_000) + 1) * 86_400_000;
    const clock = jest.spyOn(serverDate(), 'now');
    clock.mockImplementation(() => midnight - 1);
    const lastMoment = await cached();
    clock.mockImplementation(() => midnight);
    const after = await cached();
    const { body, headers } = await get('/news-sitemap.xml');
    clock.mockRestore();

    expect([before, lastMoment, after]).toEqual(['HIT', 'HIT', 'MISS']);
    expect(body).not.toContain(dayFromNow(-1));
    expect(body).toContain(dayFromNow(0));
    expect(headers.get('cache-control')).toBe('no-cache');
  });
});

describe('many pages', () => {
  it('of one type fill files of 50,000', async () => {
    const before = (await urlsIn(part('shows'))).length;
    await addShows(50_000 - before);
    const full = await eventuallyHolding('shows', `many-${50_000 - before}<`);
    expect(locationsIn(full)).toHaveLength(50_000);
    expect((await raw(part('shows', 2))).status).toBe(404);

    await addShows(50_001 - before);
    const second = await eventually(
      () => raw(part('shows', 2)),
      ({ status }) => status === 200,
    );
    const first = (await raw(part('shows'))).bytes.toString();
    const urls = [first, second.bytes.toString()].map(locationsIn);
    expect(urls.map(({ length }) => length)).toEqual([50_000, 1]);
    expect(new Set(urls.flat()).size).toBe(50_001);
    const index = (await raw('/sitemap.xml')).bytes.toString();
    expect(locationsIn(index)).toContain(`${HOST}${part('shows', 2)}`);
  });

  it('with long addresses fill files of 50 MB', async () => {
    const documents = 14_000;
    await addInterviews(documents);
    const second = await eventually(
      () => raw(part('interviews', 2)),
      ({ status }) => status === 200,
    );
    const files = [(await raw(part('interviews'))).bytes, second.bytes];
    const urls = files.flatMap((bytes) => locationsIn(bytes.toString()));

    for (const { length } of files) expect(length).toBeLessThanOrEqual(50 * 1024 * 1024);
    expect(files[0]?.length).toBeGreaterThan(40 * 1024 * 1024);
    expect((await raw(part('interviews', 3))).status).toBe(404);
    expect(urls.filter((url) => url.includes('-long-'))).toHaveLength(3 * documents);
    expect(new Set(urls).size).toBe(urls.length);
  });
});

/** Rows at once, up to a number: as many publishings would take an hour. */
const addShows = async (last: number): Promise<void> => {
  await lectern.strapi.db.connection.raw(
    `insert into shows (document_id, title, slug, updated_at, published_at)
     select 'many' || number, 'Many', 'many-' || number, now(), now()
     from generate_series(1, cast(? as integer)) number
     where not exists (select from shows where slug = 'many-' || number)`,
    [last],
  );
};

const addInterviews = async (documents: number): Promise<void> => {
  await lectern.strapi.db.connection.raw(
    `insert into interviews (document_id, locale, title, slug, air_date, updated_at, published_at)
     select 'long' || number, locale, 'Long', repeat('x', 230) || '-long-' || number,
       '2020-01-01', now(), now()
     from generate_series(1, cast(? as integer)) number,
       (values ('en'), ('de'), ('zh-Hant')) as languages (locale)`,
    [documents],
  );
};
