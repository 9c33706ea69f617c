import { routeReader } from '../../../../src/contract/api-route';
import { blocksHtml } from '../../../../src/features/content/blocks-html';
import { bodyUrls } from '../../../../src/features/content/body-urls';
import { INTERVIEW, PUBLICATION } from '../../../../src/features/content/registry';
import { fedType } from '../../../../src/features/feeds/fed-types';
import { latest, NEVER } from '../../../../src/features/feeds/feed';
import { feedItem, type ItemSetting } from '../../../../src/features/feeds/feed-item';
import { localeOfLanguage } from '../../../../src/features/feeds/feed-language';
import { inFeedOrder, pageLinksOf } from '../../../../src/features/feeds/feed-pages';
import { feedRoute } from '../../../../src/features/feeds/routes';

const setting: ItemSetting = {
  pageUrl: (type, slug) => `https://www.example.org/${type}/${slug}`,
  absolute: (url) => (url.startsWith('/') ? `https://cms.example.org${url}` : url),
  isFullText: true,
  locale: 'en',
};

const text = (value: string, more: object = {}) => ({ type: 'text', text: value, ...more });

describe('blocksHtml', () => {
  const urls = bodyUrls(setting.absolute, 'https://www.example.org/papers/one');
  it.each([
    [{ type: 'paragraph', children: [text('a < b\nc')] }, '<p>a &lt; b<br>c</p>'],
    [{ type: 'heading', level: 3, children: [text('Part')] }, '<h3>Part</h3>'],
    [{ type: 'heading', level: 99, children: [] }, '<h6></h6>'],
    [{ type: 'quote', children: [text('So.')] }, '<blockquote><p>So.</p></blockquote>'],
    [{ type: 'code', children: [text('x')] }, '<pre><code>x</code></pre>'],
    [
      {
        type: 'list',
        format: 'ordered',
        children: [
          { type: 'list-item', children: [text('one')] },
          { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [] }] },
        ],
      },
      '<ol><li>one</li><ul><li></li></ul></ol>',
    ],
    [
      { type: 'paragraph', children: [text('x', { bold: true, italic: true })] },
      '<p><strong><em>x</em></strong></p>',
    ],
    [
      { type: 'paragraph', children: [{ type: 'link', url: '/a?b&c', children: [text('x')] }] },
      '<p><a href="https://www.example.org/a?b&amp;c">x</a></p>',
    ],
    [
      {
        type: 'paragraph',
        children: [{ type: 'link', url: 'javascript:alert(1)', children: [text('x')] }],
      },
      '<p>x</p>',
    ],
    [
      { type: 'image', image: { url: '/uploads/a.png', alternativeText: 'A "map"' } },
      '<img src="https://cms.example.org/uploads/a.png" alt="A &quot;map&quot;">',
    ],
    [{ type: 'image' }, ''],
    [{ type: 'unknown', children: [text('still here')] }, '<p>still here</p>'],
  ])('%j', (block, html) => {
    expect(blocksHtml([block], urls)).toBe(html);
  });

  it.each([null, undefined, 'text', {}])('of %j is nothing', (blocks) => {
    expect(blocksHtml(blocks, urls)).toBe('');
  });
});

describe('an item', () => {
  const interview = {
    documentId: 'one',
    locale: 'de',
    slug: 'der-fluss',
    title: 'Der Fluss',
    standfirst: 'Ein Gespräch.\n\nÜber Flüsse.',
    airDate: '2025-03-07',
    updatedAt: new Date('2025-03-08T10:00:00Z'),
    guests: [{ documentId: 'n', name: 'Nadia Okafor', slug: 'nadia-okafor' }],
    topics: [{ documentId: 't', name: 'Wasser' }],
    transcript: [{ turnId: 't1', speaker: 'Tom <b>', role: 'host', text: 'Wer\nmisst?' }],
  };

  it('of an interview holds the transcript with an anchor for each turn', () => {
    expect(feedItem(fedType(INTERVIEW), interview, setting)).toEqual({
      id: 'urn:lectern:one:de',
      url: 'https://www.example.org/interviews/der-fluss',
      title: 'Der Fluss',
      summary: 'Ein Gespräch.\n\nÜber Flüsse.',
      html: '<p>Ein Gespräch.</p><p>Über Flüsse.</p><p id="turn-t1"><strong>Tom &lt;b&gt;:</strong> Wer<br>misst?</p>',
      language: 'de',
      published: '2025-03-07T00:00:00.000Z',
      updated: '2025-03-08T10:00:00.000Z',
      authors: [{ name: 'Nadia Okafor', url: 'https://www.example.org/experts/nadia-okafor' }],
      topics: ['Wasser'],
      image: null,
    });
  });

  it('holds the summary alone where it is configured so, or where there is no more', () => {
    expect(
      feedItem(fedType(INTERVIEW), interview, { ...setting, isFullText: false }).html,
    ).toBeNull();
    const publication = { documentId: 'p', slug: 'p', title: 'P', releaseDate: '2025-01-02' };
    expect(feedItem(fedType(PUBLICATION), publication, setting)).toMatchObject({
      html: null,
      summary: null,
      language: 'en',
      updated: '2025-01-02T00:00:00.000Z',
    });
  });
});

const readFeedRequest = routeReader(feedRoute('interviews', 'rss', ['en', 'de']));

describe('pages', () => {
  it.each([
    ['', 1],
    ['1', 1],
    ['10000', 10_000],
    ['10001', null],
    ['0', null],
    ['-1', null],
    ['01', null],
    ['1.5', null],
    ['x', null],
  ])('page=%s is %s', (given, page) => {
    expect(readFeedRequest(`page=${given}`)).toMatchObject(
      page === null ? { error: { parameter: 'page' } } : { value: { page } },
    );
  });

  it('have addresses with the locale where it is not the default one', () => {
    expect(pageLinksOf({ url: '/f.rss', page: 2, locale: 'de', hasNext: false })).toEqual({
      self: '/f.rss?locale=de&page=2',
      first: '/f.rss?locale=de',
      previous: '/f.rss?locale=de',
      next: null,
    });
  });

  it('of several types are in one order, the newest first', () => {
    const key = (date: string, documentId: string) => ({ uid: '', date, documentId });
    const keys = [key('2025-01-01', 'b'), key('2025-01-02', 'c'), key('2025-01-01', 'a')];
    expect(keys.sort(inFeedOrder).map(({ documentId }) => documentId)).toEqual(['c', 'a', 'b']);
  });
});

describe('readFeedRequest', () => {
  it('takes the default locale and the first page where nothing is said', () => {
    expect(readFeedRequest('')).toMatchObject({ value: { page: 1, locale: 'en' } });
  });

  it.each([
    ['page=0', 'PARAMETER_INVALID'],
    ['locale=xx', 'PARAMETER_INVALID'],
    ['pgae=2', 'PARAMETER_UNKNOWN'],
    ['page=1&page=2', 'PARAMETER_REPEATED'],
  ])('refuses %s', (query, code) => {
    expect(readFeedRequest(query)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('localeOfLanguage', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['pt-br', 'pt-BR'],
    ['fr', 'en'],
    [null, 'en'],
  ])('%s is %s', (language, locale) => {
    expect(localeOfLanguage(language, ['en', 'de', 'pt-BR'])).toBe(locale);
  });
});

describe('latest', () => {
  it('is the latest moment, and never one of the clock', () => {
    expect(latest(['2025-01-01T00:00:00Z', null, '2025-02-01T00:00:00Z'])).toBe(
      '2025-02-01T00:00:00Z',
    );
    expect(latest([])).toBe(NEVER);
  });
});
