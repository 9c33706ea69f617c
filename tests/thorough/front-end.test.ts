import { PUBLICATION } from '../support/content';
import type { Json } from '../support/http';
import { publishInstitute, type Institute } from '../support/institute';
import { useLectern } from '../support/lectern';

/** A front end that knows nothing but the addresses in the sitemap, the paths of its pages, and the API. */
const lectern = useLectern({ PUBLIC_URL: 'https://cms.meridian.example' });
let institute: Institute;

beforeAll(async () => {
  institute = await publishInstitute(lectern);
});

const SITE = 'https://www.meridian.example';

interface PageAddress {
  readonly type: string;
  readonly slug: string;
  readonly locale: string;
}

/** As the front end's router reads the paths of its own pages. */
const routed = (url: string): PageAddress => {
  const [, locale = 'en', type = '', slug = ''] =
    /^(?:\/(\w\w))?\/(\w+)\/([^/]+)$/.exec(url.replace(SITE, '')) ?? [];
  return { type, slug, locale };
};

/** Everything must be answered; the watch on the contract looks at every answer. */
const get = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
  const response = await fetch(`${lectern.url}${path}`, { headers });
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return response.text();
};
const getJson = async (path: string): Promise<Json> => JSON.parse(await get(path));

/** The path of an address on the server, which proxies call by another name. */
const onServer = (url: string): string => {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
};

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, found]) =>
    found === undefined ? [] : [found.replaceAll('&amp;', '&')],
  );
const locationsIn = (xml: string): string[] => all(xml, /<loc>([^<]+)<\/loc>/g);

const pagesOfSitemap = async (): Promise<string[]> => {
  const files = locationsIn(await get('/sitemap.xml'));
  const pages = await Promise.all(
    files.map(async (file) => locationsIn(await get(onServer(file)))),
  );
  return pages.flat();
};

const TRANSCRIPTS = ['txt', 'html', 'md', 'json', 'vtt', 'srt'];
const CITATIONS = ['text', 'html', 'bibtex', 'ris', 'csl-json'];

/** What the page of each type leads to, beyond what all pages have. */
const LINKS: Record<string, (slug: string) => string[]> = {
  interviews: (slug) => [
    `/api/interviews/${slug}/related`,
    ...TRANSCRIPTS.map((form) => `/api/interviews/${slug}/transcript.${form}?timing=estimated`),
    ...CITATIONS.map((format) => `/api/interviews/${slug}/citation?format=${format}`),
  ],
  publications: (slug) => [
    `/api/publications/${slug}/related`,
    ...CITATIONS.map((format) => `/api/publications/${slug}/citation?format=${format}`),
  ],
  experts: (slug) => [
    `/api/experts/${slug}/work`,
    `/api/experts/${slug}/citations?format=bibtex`,
    ...['rss', 'atom', 'json'].map((form) => `/feeds/experts/${slug}.${form}`),
  ],
  topics: (slug) => [
    `/api/topics/${slug}/latest`,
    ...['rss', 'atom', 'json'].map((form) => `/feeds/topics/${slug}.${form}`),
  ],
  shows: (slug) => [`/api/interviews?show=${slug}`, `/feeds/shows/${slug}.rss`],
  events: () => ['/feeds/events.ics'],
};

const inLocale = (path: string, locale: string): string => {
  const isText = /transcript\.(txt|html|md)\?/.test(path);
  const plain = isText ? path.replace(/\?.*/, '') : path;
  return `${plain}${plain.includes('?') ? '&' : '?'}locale=${locale}`;
};

/** Renders a page: its full view, and everything that it links. Answers its canonical address. */
const render = async ({ type, slug, locale }: PageAddress): Promise<Json> => {
  const isTranslated = ['events', 'interviews', 'publications'].includes(type);
  const folder = `/api/${type}/${slug}`;
  const localised = (path: string) => (isTranslated ? inLocale(path, locale) : path);
  const { data, meta } = await getJson(localised(folder));
  expect(meta.view).toBe('full');
  await Promise.all(
    [`${folder}/structured-data`, `${folder}/social-card`, ...(LINKS[type]?.(slug) ?? [])].map(
      (path) => get(localised(path)),
    ),
  );
  return data;
};

describe('a front end', () => {
  it('finds every public document in the sitemap, renders it and follows what it links', async () => {
    const pages = await pagesOfSitemap();
    const rendered: string[] = [];
    for (const page of pages) {
      const data = await render(routed(page));
      const [url] = data.socialCard.openGraph.filter(({ property }: Json) => property === 'og:url');
      expect(url.content).toBe(page);
      rendered.push(data.documentId);
    }

    const lists = await Promise.all(
      Object.keys(LINKS).map((type) => getJson(`/api/${type}?fields[0]=documentId`)),
    );
    const documentIds = lists.flatMap(({ data }) => data.map(({ documentId }: Json) => documentId));
    expect(documentIds).toHaveLength(10);
    expect(new Set(rendered)).toEqual(new Set(documentIds));
    expect(pages).toContain(`${SITE}/de/interviews/wer-den-fluss-misst`);
  });

  it('renders what a page leads to: related work, the work of its people, translations', async () => {
    const { slug } = institute.interviews[0];
    const interview = await render({ type: 'interviews', slug, locale: 'en' });
    const related = await getJson(`/api/interviews/${slug}/related`);

    for (const { contentType, slug: other } of related.data) {
      await render({ type: `${contentType}s`, slug: other, locale: 'en' });
    }
    for (const guest of interview.guests) {
      await render({ type: 'experts', slug: guest.slug, locale: 'en' });
    }
    for (const translation of interview.localizations) {
      const { localizations } = await render({ type: 'interviews', ...translation });
      expect(localizations).toContainEqual(expect.objectContaining({ locale: 'en', slug }));
    }
    expect(related.data).toHaveLength(3);
  });

  it('follows a podcast to its transcripts and chapters', async () => {
    const feed = await get(`/feeds/shows/${institute.show.slug}.rss`);
    const linked = [
      ...all(feed, /<podcast:transcript url="([^"]+)"/g),
      ...all(feed, /<podcast:chapters url="([^"]+)"/g),
    ];

    expect(linked.length).toBeGreaterThan(4);
    for (const url of linked) await get(onServer(url));
  });
});

describe('what follows a change at once', () => {
  const { title } = { title: 'The Price of a Gauge' };
  const before = 'the-price-of-a-gauge';
  const after = 'what-gauges-cost';
  const addressOf = (slug: string) => `${SITE}/publications/${slug}`;
  const document = () => institute.publications[1].documentId as string;

  /** In which of the places where front ends find publications it is. */
  const places = async (): Promise<Record<string, string | null>> => {
    const feed = await getJson('/feeds/publications.json');
    const listing = await getJson('/api/publications');
    const sitemap = await pagesOfSitemap();
    const slugAt = (url: string | undefined) => url?.split('/').at(-1) ?? null;
    return {
      feed: slugAt(feed.items.find((item: Json) => item.title === title)?.url),
      listing: listing.data.find((card: Json) => card.title === title)?.slug ?? null,
      sitemap: slugAt(sitemap.find((page) => [before, after].includes(routed(page).slug))),
    };
  };
  const everywhere = (slug: string | null) => ({ feed: slug, listing: slug, sitemap: slug });

  const answerAt = async (slug: string): Promise<readonly [number, string | null]> => {
    const url = `${lectern.url}/api/publications/${slug}`;
    const response = await fetch(url, { redirect: 'manual' });
    return [response.status, response.headers.get('location')];
  };

  it('a new slug: 301 from the old one, the new one in feed, listing and sitemap', async () => {
    expect(await places()).toEqual(everywhere(before));
    const data = { slug: after };
    await lectern
      .documents(PUBLICATION)
      .update({ documentId: document(), data, status: 'published' });

    expect(await answerAt(before)).toEqual([301, `/api/publications/${after}`]);
    expect(await answerAt(after)).toEqual([200, null]);
    expect(await places()).toEqual(everywhere(after));
    expect(addressOf(after)).toBe((await pagesOfSitemap()).find((page) => page.endsWith(after)));
  });

  it('unpublished: 410 at both addresses, and nowhere else', async () => {
    await lectern.documents(PUBLICATION).unpublish({ documentId: document() });

    expect(await answerAt(before)).toEqual([410, null]);
    expect(await answerAt(after)).toEqual([410, null]);
    expect(await places()).toEqual(everywhere(null));
  });

  it('published again: 200, and back everywhere', async () => {
    await lectern.documents(PUBLICATION).publish({ documentId: document() });

    expect(await answerAt(after)).toEqual([200, null]);
    expect(await answerAt(before)).toEqual([301, `/api/publications/${after}`]);
    expect(await places()).toEqual(everywhere(after));
  });
});

it('gets the same page with a token, however the case of its path is', async () => {
  const authorization = `Bearer ${await lectern.createToken('read-only')}`;
  const address = `interviews/${institute.interviews[0]?.documentId}`;
  const page = await getJson(`/api/${address}`);

  expect(page.data.structuredData).toBeDefined();
  expect(JSON.parse(await get(`/API/${address}`, { authorization }))).toEqual(page);
});
