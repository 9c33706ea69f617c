import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { decodeHTML } from 'entities';
import { parseFeed as parsePodcast } from 'podcast-partytime';
import {
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
import { elementsAt, readXml, textsAt } from '../support/xml-reading';

const SITE = 'api::site.site';

const lectern = useLectern({
  FEEDS_ITEMS: '3',
  PUBLIC_URL: 'https://cms.example.org',
});

const get = (path: string, headers: Record<string, string> = {}) =>
  request(`${lectern.url}${path}`, { headers });

const titlesIn = async (path: string): Promise<string[]> => {
  const { body } = await get(path);
  return body.items.map(({ title }: Json) => title);
};

const topic = (): Promise<Json> =>
  lectern.documents(TOPIC).create({ data: { name: `Topic ${nextNumber()}`, kind: 'region' } });

describe('before the site is filled in', () => {
  it.each(['/feeds/publications.rss', '/feeds/shows/x.rss'])(
    '%s says what is missing',
    async (path) => {
      expect(await get(path)).toMatchObject({
        status: 409,
        body: { error: { details: { code: 'SITE_URL_MISSING' } } },
      });
    },
  );
});

describe('feeds', () => {
  beforeAll(async () => {
    await lectern.documents(SITE).create({
      data: { publisherName: 'Meridian Institute', siteUrl: 'https://www.example.org' },
    });
  });

  it.each([
    ['/feeds/publications.rss', 'application/rss+xml; charset=utf-8'],
    ['/feeds/publications.atom', 'application/atom+xml; charset=utf-8'],
    ['/feeds/publications.json', 'application/feed+json; charset=utf-8'],
    ['/feeds/interviews.rss', 'application/rss+xml; charset=utf-8'],
    ['/feeds/interviews.atom', 'application/atom+xml; charset=utf-8'],
    ['/feeds/interviews.json', 'application/feed+json; charset=utf-8'],
  ])('%s is there, also while it is empty', async (path, type) => {
    const answer = await get(path);

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('last-modified')).toMatch(/ GMT$/);
  });

  it('of a topic and an expert hold both types in one order, paged', async () => {
    const { documentId: topicId, slug } = await topic();
    const expert = await published(lectern, EXPERT, expertData());
    const dates = ['2025-01-04', '2025-01-01', '2025-01-03', '2025-01-02'];
    for (const [index, date] of dates.entries()) {
      const isInterview = index % 2 === 0;
      const own = isInterview
        ? interviewData({ airDate: date, title: date, guests: [expert.documentId] })
        : publicationData({ releaseDate: date, title: date, authors: [expert.documentId] });
      await published(lectern, isInterview ? INTERVIEW : PUBLICATION, {
        ...own,
        topics: [topicId],
      });
    }

    for (const path of [`/feeds/topics/${slug}`, `/feeds/experts/${expert.slug}`]) {
      expect(await titlesIn(`${path}.json`)).toEqual(['2025-01-04', '2025-01-03', '2025-01-02']);
      expect(await titlesIn(`${path}.json?page=2`)).toEqual(['2025-01-01']);
      const { body } = await get(`${path}.rss`);
      const links = elementsAt(readXml(body), 'channel', 'atom:link').map(
        ({ attributes }) => `${attributes.rel} ${attributes.href}`,
      );
      expect(links).toContain(`next https://cms.example.org${path}.rss?page=2`);
      expect(parseFeed((await get(`${path}.atom`)).body).items).toHaveLength(3);
      expect((await get(`${path}.json?page=3`)).body.error.details.code).toBe(
        'FEED_PAGE_NOT_FOUND',
      );
    }
  });

  it('follow what is published, changed, hidden and taken back', async () => {
    const title = `Follows ${nextNumber()}`;
    const { documentId } = await published(
      lectern,
      PUBLICATION,
      publicationData({
        title,
        releaseDate: '2030-01-01',
        body: [{ type: 'paragraph', children: [{ type: 'text', text: 'a ]]> b & ع' }] }],
      }),
    );
    const path = '/feeds/publications.rss';
    const item = async (): Promise<Json> => {
      const { items } = parseFeed((await get(path)).body);
      return items.find(({ id }) => id === `urn:lectern:${documentId}:en`) ?? null;
    };
    const first = await item();
    const texts = textsAt(readXml((await get(path)).body), 'channel', 'item', 'content:encoded');
    const publications = lectern.documents(PUBLICATION);
    await publications.update({ documentId, data: { slug: 'moved-away' }, status: 'published' });
    const moved = await item();
    await publications.update({
      documentId,
      data: { seo: { noindex: true } },
      status: 'published',
    });
    const hidden = await item();
    await publications.update({
      documentId,
      data: { seo: { noindex: false } },
      status: 'published',
    });
    const shown = await item();
    await publications.unpublish({ documentId });

    expect(first.title).toBe(title);
    expect(texts).toContain('<p>a ]]&gt; b &amp; ع</p>');
    expect(moved.url).toBe('https://www.example.org/publications/moved-away');
    expect([hidden, shown?.title, await item()]).toEqual([null, title, null]);
  });

  it('tell by If-Modified-Since whether they are the same, also when something went away', async () => {
    const path = '/feeds/publications.json';
    const data = { releaseDate: '2031-01-01' };
    const older = await published(lectern, PUBLICATION, publicationData(data));
    await published(lectern, PUBLICATION, publicationData(data));
    const since = async () => ({
      'if-modified-since': (await get(path)).headers.get('last-modified') ?? '',
    });
    const first = await since();
    const same = [await get(path, first), await get(path, { ...first, 'if-none-match': '"x"' })];
    await lectern.documents(PUBLICATION).unpublish({ documentId: older.documentId });
    const changed = await get(path, first);
    const second = await since();

    expect(same.map(({ status }) => status)).toEqual([304, 200]);
    expect(changed.status).toBe(200);
    expect(second).not.toEqual(first);
    expect((await get(path, second)).status).toBe(304);
    expect((await get(path, first)).status).toBe(200);
  });

  it('describe an item in HTML, as readers take it, so that every sign of a summary is seen', async () => {
    const summary = 'If a < b & c > d, then <script>…</script> is text & “é”.';
    await published(lectern, PUBLICATION, publicationData({ summary, releaseDate: '2032-01-01' }));
    const { body } = await get('/feeds/publications.rss');
    const [description = ''] = textsAt(readXml(body), 'channel', 'item', 'description');

    expect(description).not.toMatch(/<\w/);
    expect(decodeHTML(description)).toBe(summary);
  });

  it('come in the locale that is asked for', async () => {
    const { documentId } = await published(lectern, INTERVIEW, interviewData());
    await lectern.documents(INTERVIEW).update({
      documentId,
      locale: 'de',
      data: interviewData({ title: 'Auf Deutsch', slug: 'auf-deutsch' }),
      status: 'published',
    });
    const { body } = await get('/feeds/interviews.json?locale=de');

    expect(body).toMatchObject({
      language: 'de',
      feed_url: 'https://cms.example.org/feeds/interviews.json?locale=de',
      items: [{ title: 'Auf Deutsch', url: 'https://www.example.org/de/interviews/auf-deutsch' }],
    });
  });

  it('have the slug history of their topic', async () => {
    const { documentId, slug } = await topic();
    await lectern.documents(TOPIC).update({ documentId, data: { slug: `${slug}-new` } });
    const answer = await fetch(`${lectern.url}/feeds/topics/${slug}.atom?page=1`, {
      redirect: 'manual',
    });
    await lectern.documents(TOPIC).delete({ documentId });

    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe(`/feeds/topics/${slug}-new.atom?page=1`);
    expect((await get(`/feeds/topics/${slug}.atom`)).status).toBe(410);
  });

  it.each([
    ['/feeds/topics/no-such-topic.rss', 404, 'FEED_NOT_FOUND'],
    ['/feeds/publications.rss?page=0', 400, 'PARAMETER_INVALID'],
    ['/feeds/publications.rss?pagee=2', 400, 'PARAMETER_UNKNOWN'],
    ['/feeds/publications.rss?locale=xx', 400, 'PARAMETER_INVALID'],
    ['/feeds/interviews/none/chapters.json', 404, 'CHAPTERS_NOT_FOUND'],
  ])('%s answers %i %s', async (path, status, code) => {
    expect(await get(path)).toMatchObject({ status, body: { error: { details: { code } } } });
  });
});

describe('a podcast', () => {
  const timed = [
    { speaker: 'Tom Brandt', role: 'host', text: 'Who measures it?', start: 0, end: 4 },
    { speaker: 'Nadia Okafor', role: 'guest', text: 'Nobody loses face by it.', start: 4, end: 30 },
  ];

  /** As Strapi keeps it: in its folder, with a rounded size. */
  const uploaded = async (bytes: Buffer): Promise<Json> => {
    const filepath = join(await mkdtemp(join(tmpdir(), 'lectern-audio-')), 'talk.mp3');
    await writeFile(filepath, bytes);
    const files = {
      filepath,
      originalFilename: 'talk.mp3',
      mimetype: 'audio/mpeg',
      size: bytes.length,
    };
    const uploads: Json = lectern.strapi.plugin('upload').service('upload');
    const [file] = await uploads.upload({ data: { fileInfo: {} }, files });
    await rm(dirname(filepath), { recursive: true });
    return file;
  };

  const createShow = (): Promise<Json> =>
    lectern.documents(SHOW).create({
      data: {
        title: `Show ${nextNumber()}`,
        description: 'Talks & more.',
        language: 'en-GB',
        podcast: {
          ownerName: 'Harbor Radio',
          ownerEmail: 'podcast@example.org',
          category: 'News > Politics',
        },
      },
    });

  it('holds the episodes that have audio, with all that players show', async () => {
    const show = await createShow();
    const expert = await published(lectern, EXPERT, expertData());
    const episode = await published(
      lectern,
      INTERVIEW,
      interviewData({
        show: show.documentId,
        guests: [expert.documentId],
        hostName: 'Tom Brandt',
        audioUrl: 'https://audio.example.org/one.m4a?x=1',
        duration: 60,
        pullQuote: { text: '“Nobody loses face”' },
        transcript: timed,
      }),
    );
    await published(lectern, INTERVIEW, interviewData({ show: show.documentId }));
    const { body, headers } = await get(`/feeds/shows/${show.slug}.rss`);
    const podcast = parsePodcast(body);
    const base = `https://cms.example.org/api/interviews/${episode.documentId}/transcript`;

    expect(headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect(podcast).toMatchObject({
      title: show.title,
      language: 'en-GB',
      medium: 'podcast',
      items: [
        {
          guid: episode.documentId,
          duration: 60,
          enclosure: { url: 'https://audio.example.org/one.m4a?x=1', type: 'audio/x-m4a' },
          podcastPeople: [{ name: 'Tom Brandt' }, { name: expert.name }],
          podcastSoundbites: [{ startTime: 4, duration: 26 }],
        },
      ],
    });
    expect(podcast?.items).toHaveLength(1);
    expect((podcast as Json).items[0].podcastTranscripts.map(({ url }: Json) => url)).toEqual([
      `${base}.html`,
      `${base}.txt`,
      `${base}.vtt`,
      `${base}.srt`,
      `${base}.json`,
    ]);
    const chapters = (podcast as Json).items[0].podcastChapters.url.replace(
      'https://cms.example.org',
      '',
    );
    const answer = await get(chapters);
    expect(answer.headers.get('content-type')).toContain('application/json+chapters');
    expect(answer.body).toEqual({
      version: '1.2.0',
      chapters: [{ startTime: 0, title: 'Tom Brandt: Who measures it?' }],
    });
  });

  it('names the exact size of an uploaded file', async () => {
    const bytes = Buffer.from(`ID3${'\0'.repeat(12_346)}`);
    const file = await uploaded(bytes);
    const show = await createShow();
    const data = { show: show.documentId, audio: file.id, duration: 60, transcript: timed };
    const { documentId } = await published(lectern, INTERVIEW, interviewData(data));
    const { body } = await get(`/feeds/shows/${show.slug}.rss`);
    await lectern.documents(INTERVIEW).delete({ documentId, locale: '*' });
    await lectern.strapi.plugin('upload').service('upload').remove(file);

    expect(parsePodcast(body)).toMatchObject({ items: [{ enclosure: { length: bytes.length } }] });
  });

  it('keeps its guid when its slug changes', async () => {
    const { documentId, slug } = await createShow();
    const guid = async (address: string) =>
      parsePodcast((await get(`/feeds/shows/${address}.rss`)).body)?.guid;
    const before = await guid(slug);
    await lectern.documents(SHOW).update({ documentId, data: { slug: `${slug}-new` } });

    expect(before).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-/);
    expect(await guid(`${slug}-new`)).toBe(before);
  });
});
