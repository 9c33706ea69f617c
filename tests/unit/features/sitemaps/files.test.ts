import {
  MOST_NEWS,
  newsLanguage,
  newsWindow,
  renderNews,
} from '../../../../src/features/sitemaps/news-sitemap';
import { renderRobots } from '../../../../src/features/sitemaps/robots';
import {
  inOrder,
  LEAST_WEIGHT,
  MOST_URLS,
  partPath,
  PART_WEIGHT,
  readPartNumber,
} from '../../../../src/features/sitemaps/sitemap-parts';
import { latestOf, renderIndex } from '../../../../src/features/sitemaps/sitemap-xml';
import { elementsAt, readXml, textsAt } from '../../../support/xml-reading';

/** Of one file, uncompressed (sitemaps.org, protocol). */
const MOST_BYTES = 50 * 1024 * 1024;

const changed = '2025-03-07T10:00:00.000Z';

describe('files', () => {
  it('are so small that an entry that begins in one may end in it', () => {
    expect(PART_WEIGHT / LEAST_WEIGHT).toBe(MOST_URLS);
    expect(MOST_BYTES - PART_WEIGHT).toBeGreaterThan(2_000_000);
  });

  it.each([
    ['1', 1],
    ['12', 12],
    ['0', null],
    ['01', null],
    ['1e1', null],
    ['-1', null],
    ['', null],
    ['9'.repeat(10), null],
  ])('have a number: %s', (text, number) => {
    expect(readPartNumber(text)).toBe(number);
  });

  it('stand in the index by type and number', () => {
    const parts = inOrder([
      { type: 'topics', number: 1, lastModified: changed },
      { type: 'interviews', number: 10, lastModified: changed },
      { type: 'interviews', number: 2, lastModified: changed },
    ]);
    const root = readXml(
      renderIndex(parts, { absolute: (path) => `https://x.org${path}`, home: 'https://x.org/' }),
    );

    expect(parts.map(partPath)).toEqual([
      '/sitemaps/interviews-2.xml',
      '/sitemaps/interviews-10.xml',
      '/sitemaps/topics-1.xml',
    ]);
    expect(textsAt(root, 'sitemap', 'loc')[0]).toBe('https://x.org/sitemaps/interviews-2.xml');
    expect(textsAt(root, 'sitemap', 'lastmod')).toEqual([changed, changed, changed]);
  });

  it('changed last when the latest of their pages did', () => {
    expect(latestOf([])).toBeNull();
    expect(latestOf(['2024-12-31T23:59:59.999Z', changed, '2025-01-01T00:00:00.000Z'])).toBe(
      changed,
    );
  });
});

describe('news', () => {
  const midnight = Date.parse('2025-03-08T00:00:00Z');

  it.each([
    ['in the last moment of a day', midnight - 1, '2025-03-06', '2025-03-07', midnight],
    ['at midnight', midnight, '2025-03-07', '2025-03-08', midnight + 86_400_000],
    ['on a new year', Date.parse('2025-01-01T12:00:00Z'), '2024-12-31', '2025-01-01', null],
  ])('are those of today and yesterday: %s', (_title, now, from, to, until) => {
    const window = newsWindow(now);
    expect(window).toMatchObject({ from, to });
    if (until !== null) expect(window.until).toBe(until);
  });

  it.each([
    ['en', 'en'],
    ['pt-BR', 'pt'],
    ['zh', 'zh-cn'],
    ['zh-Hans', 'zh-cn'],
    ['zh-Hant-TW', 'zh-tw'],
    ['zh-HK', 'zh-tw'],
    ['gsw', 'gsw'],
  ])('are in a language as Google calls it: %s is %s', (locale, language) => {
    expect(newsLanguage(locale)).toBe(language);
  });

  it('survive any text of a title and a publisher', () => {
    const text = 'a & <b> "c" ]]> \u0007 \ud800 ع 🎙';
    const item = { url: 'https://x.org/a', locale: 'ar', title: text, date: '2025-03-07' };
    const root = readXml(
      renderNews([{ ...item, lastModified: changed }], { publisherName: text, home: '' }),
    );
    const [title] = textsAt(root, 'url', 'news:news', 'news:title');
    const [name] = textsAt(root, 'url', 'news:news', 'news:publication', 'news:name');

    expect([title, name]).toEqual(Array(2).fill('a & <b> "c" ]]>  \ufffd ع 🎙'));
    expect(elementsAt(root, 'url')).toHaveLength(1);
    expect(MOST_NEWS).toBe(1_000);
  });
});

describe('robots', () => {
  it('are told what is closed, or that nothing is', () => {
    expect(renderRobots({ closed: ['/admin'], sitemaps: ['https://x.org/sitemap.xml'] })).toBe(
      'User-agent: *\nDisallow: /admin\n\nSitemap: https://x.org/sitemap.xml\n',
    );
    expect(renderRobots({ closed: [], sitemaps: [] })).toBe('User-agent: *\nDisallow:\n');
  });
});
