import fc from 'fast-check';
import type { PublishingContext } from '../../../../src/features/content/page-link';
import { SLUG_MARK } from '../../../../src/features/content/page-paths';
import {
  addressTemplates,
  markupBytes,
  pageAddress,
} from '../../../../src/features/sitemaps/page-addresses';
import { entryWriter } from '../../../../src/features/sitemaps/sitemap-entry';
import { SITEMAP_FRAME } from '../../../../src/features/sitemaps/sitemap-xml';
import { contextOf } from '../../../support/published-pages';
import { elementsAt, readXml, textsAt } from '../../../support/xml-reading';

const LOCALES = ['en', 'de', 'ar'];

const page = (more: object = {}) => ({
  documentId: 'd1',
  locale: 'en',
  lastModified: '2025-03-07T10:00:00.000Z',
  slugs: { en: 'river', de: 'fluss' },
  ...more,
});

const contextAt = (siteUrl: string): PublishingContext => contextOf({ siteUrl });

const writerAt = (siteUrl: string) =>
  entryWriter(addressTemplates(contextAt(siteUrl), LOCALES).interviews, LOCALES);

/** The entry as the first of a file. */
const write = (one: ReturnType<typeof page>): string => writerAt('https://www.example.org')(one);

const read = (entry: string) => {
  const root = readXml(SITEMAP_FRAME.start + entry + SITEMAP_FRAME.end);
  return {
    locations: textsAt(root, 'url', 'loc'),
    links: elementsAt(root, 'url', 'xhtml:link').map(
      ({ attributes }) => `${attributes.hreflang} ${attributes.href}`,
    ),
  };
};

describe('an entry', () => {
  it('names all translations, in the order of the languages, and one for all others', () => {
    const links = [
      'en https://www.example.org/interviews/river',
      'de https://www.example.org/de/interviews/fluss',
      'x-default https://www.example.org/interviews/river',
    ];

    expect(read(write(page({ slugs: { de: 'fluss', en: 'river' } })))).toEqual({
      locations: ['https://www.example.org/interviews/river'],
      links,
    });
    expect(read(write(page({ locale: 'de' })))).toEqual({
      locations: ['https://www.example.org/de/interviews/fluss'],
      links,
    });
  });

  it('gives other languages the first translation where the default one is missing', () => {
    const { links } = read(write(page({ locale: 'ar', slugs: { ar: 'nahr', de: 'fluss' } })));
    expect(links.at(-1)).toBe('x-default https://www.example.org/de/interviews/fluss');
  });

  it('of a type that is not translated names itself only', () => {
    const entry = write(page({ locale: '', slugs: { '': 'river' } }));
    expect(read(entry)).toEqual({
      locations: ['https://www.example.org/interviews/river'],
      links: [],
    });
  });

  it('does not take the translations of the document before', () => {
    const writer = writerAt('https://www.example.org');
    writer(page());
    const { links } = read(writer(page({ documentId: 'd2', slugs: { en: 'lake' } })));
    expect(links).toEqual([
      'en https://www.example.org/interviews/lake',
      'x-default https://www.example.org/interviews/lake',
    ]);
  });

  it('says the same address as everything else does, whatever the slug and the site', () => {
    const siteUrl = fc.constantFrom('https://x.org', 'https://x.org/a?b&c="<>\'', 'http://ü.org/');
    // PostgreSQL holds no half surrogate pair.
    const slug = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/\p{Surrogate}/u.test(text));
    fc.assert(
      fc.property(siteUrl, slug, fc.constantFrom(...LOCALES), (url, text, locale) => {
        const entry = writerAt(url)(page({ locale, slugs: { [locale]: text } }));
        const address = pageAddress('interviews', locale, contextAt(url))(text);
        const { locations, links } = read(entry);
        expect(locations).toEqual([address]);
        expect(links).toEqual([`${locale} ${address}`, `x-default ${address}`]);
      }),
    );
  });

  it('takes no more bytes than files are filled by', () => {
    const slug = fc.stringMatching(/^[a-z0-9-]{1,80}$/);
    const siteUrl = fc.constantFrom('https://x.org', 'https://x.org/?a&b&c&d');
    fc.assert(
      fc.property(siteUrl, slug, slug, (url, english, german) => {
        const templates = addressTemplates(contextAt(url), LOCALES);
        const slugs = { en: english, de: german };
        const bytes = Object.entries(slugs).map(
          ([locale, text]) =>
            markupBytes(templates) +
            (templates.interviews[locale] ?? '').replace(SLUG_MARK, text).length,
        );
        const [own = 0, other = 0] = bytes;
        const entry = entryWriter(templates.interviews, LOCALES)(page({ slugs }));
        expect(entry.length).toBeLessThanOrEqual(own + own + other + Math.max(own, other));
      }),
    );
  });
});
