import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { orderCitations } from '../../../../src/features/citations/citation-list';
import type { CslItem } from '../../../../src/features/citations/csl-item';
import { cslName } from '../../../../src/features/citations/csl-name';
import { renderRis } from '../../../../src/features/citations/ris';
import { renderCitations } from '../../../../src/features/citations/strapi/render';
import { loadStyles } from '../../../../src/features/citations/strapi/styles';
import { citeTurn, citeWork } from '../../../../src/features/citations/work-citation';
import { ofEachPageType } from '../../../../src/features/content/public-url';
import { readInterview } from '../../../../src/features/content/published-interview';
import { PUBLICATION_TYPES } from '../../../../src/features/content/published-publication';
import { readSite } from '../../../../src/features/content/published-site';
import { INTERVIEWS, PUBLICATIONS } from '../../../../src/features/content/work-kinds';

const context = {
  site: readSite({ siteUrl: 'https://meridian.example', publisherName: 'Meridian Institute' }),
  paths: {
    templates: ofEachPageType((type) => `/${type}/{slug}`),
    translated: '/{locale}{path}',
    defaultLocale: 'en',
  },
};

const publication = (more: object = {}) => ({
  documentId: 'p1',
  slug: 'rivers',
  title: 'Rivers',
  locale: 'en',
  releaseDate: '2025-02-03',
  publicationType: 'report',
  authors: [{ documentId: 'e1', name: 'Nadia Okafor' }],
  ...more,
});

const interview = (more: object = {}) => ({
  documentId: 'i1',
  slug: 'river-talk',
  title: 'River talk',
  locale: 'de',
  airDate: '2025-03-07',
  hostName: 'Tom Brandt',
  guests: [{ documentId: 'e1', name: 'Nadia Okafor' }],
  transcript: [
    { turnId: 'k3-x', speaker: 'Okafor', role: 'guest', text: 'No.', expertDocumentId: 'e1' },
  ],
  ...more,
});

beforeAll(loadStyles);

describe('cslName', () => {
  it.each([
    ['Nadia Okafor', { given: 'Nadia', family: 'Okafor' }],
    ['Dr. Nadia Ruth Okafor, PhD', { given: 'Nadia Ruth', family: 'Okafor' }],
    ['Piet van den Berg', { given: 'Piet', family: 'van den Berg' }],
    ['Van Morrison', { given: 'Van', family: 'Morrison' }],
    ['Martin Luther King Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
    ['Ana de la Cruz', { given: 'Ana', family: 'de la Cruz' }],
    ['Sukarno', { literal: 'Sukarno' }],
    ['王小明', { literal: '王小明' }],
  ])('%s', (name, expected) => {
    expect(cslName(name)).toEqual(expected);
  });
});

describe('citeWork, of a publication', () => {
  it.each([
    ['analysis', 'article', 'Analysis'],
    ['report', 'report', undefined],
    ['special-report', 'report', 'Special report'],
    ['commentary', 'webpage', 'Commentary'],
    ['testimony', 'speech', 'Testimony'],
    ['fact-sheet', 'report', 'Fact sheet'],
    ['event-summary', 'webpage', 'Event summary'],
    ['book', 'book', undefined],
  ])('%s is a %s', (publicationType, type, genre) => {
    expect(citeWork(PUBLICATIONS, publication({ publicationType }), context)).toMatchObject({
      type,
    });
    expect(citeWork(PUBLICATIONS, publication({ publicationType }), context).genre).toBe(genre);
  });

  it('is by the institute where it is by nobody', () => {
    expect(citeWork(PUBLICATIONS, publication({ authors: [] }), context).author).toEqual([
      { literal: 'Meridian Institute' },
    ]);
  });

  it('says nothing of publisher and address while the site is not filled in', () => {
    const item = citeWork(PUBLICATIONS, publication({ authors: [] }), { ...context, site: null });
    expect(Object.keys(item).sort()).toEqual([
      'citation-key',
      'id',
      'issued',
      'language',
      'title',
      'type',
    ]);
  });

  it('has the address that editors call canonical', () => {
    const seo = { canonicalUrl: 'https://journal.example/a"b' };
    expect(citeWork(PUBLICATIONS, publication({ seo }), context).URL).toBe(
      'https://journal.example/a%22b',
    );
  });
});

describe('citeWork, of an interview, and citeTurn', () => {
  it('is an interview, and a broadcast once it has a show', () => {
    const show = { documentId: 's', title: 'The Long View', broadcaster: 'Harbor Radio' };
    expect(citeWork(INTERVIEWS, interview(), context)).toMatchObject({
      type: 'interview',
      publisher: 'Meridian Institute',
      URL: 'https://meridian.example/de/interviews/river-talk',
    });
    expect(citeWork(INTERVIEWS, interview({ show }), context)).toMatchObject({
      type: 'broadcast',
      'container-title': 'The Long View',
      publisher: 'Harbor Radio',
    });
  });

  it('names the speaker of a turn as the Expert is called now', () => {
    const { guests, transcript } = readInterview(interview());
    const [turn] = transcript;
    const whole = citeWork(INTERVIEWS, interview(), context);
    expect(turn && citeTurn(whole, guests, turn)).toMatchObject({
      id: 'i1-k3-x',
      'citation-key': 'river_talk_k3_x',
      author: [{ given: 'Nadia', family: 'Okafor' }],
      URL: 'https://meridian.example/de/interviews/river-talk#turn-k3-x',
    });
  });
});

describe('orderCitations', () => {
  it('gives each a key of its own, also where the next one looks taken', () => {
    const item = (id: string, slug: string) =>
      citeWork(PUBLICATIONS, publication({ documentId: id, slug, title: id }), context);
    const keys = orderCitations([item('a', 'x'), item('b', 'x'), item('c', 'x-2'), item('d', 'x')]);
    expect(keys.map((one) => one['citation-key'])).toEqual(['x', 'x_2', 'x_2_2', 'x_3']);
  });
});

const anyText = fc.string({ unit: 'grapheme', minLength: 1 });
const anyItem: fc.Arbitrary<CslItem> = fc
  .record({
    title: anyText,
    summary: fc.oneof(anyText, fc.constant('a\r\nER  - \r\nTY  - BOOK\r\nTI  - forged')),
    name: anyText,
    publicationType: fc.constantFrom(...PUBLICATION_TYPES),
  })
  .map(({ name, ...more }) =>
    citeWork(
      PUBLICATIONS,
      publication({ ...more, authors: [{ documentId: 'e', name: `A ${name}` }] }),
      context,
    ),
  );

describe('RIS', () => {
  it('is one record for each item, whatever is in it, with no line that is not a tag', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 4 }), (items) => {
        const lines = renderRis(items).split('\r\n').filter(Boolean);
        expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/u.test(line))).toEqual([]);
        expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(items.length);
        expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(items.length);
      }),
    );
  });

  it('is read back by the library', () => {
    const item = citeWork(
      PUBLICATIONS,
      publication({ doi: '10.1234/x', publicationType: 'report' }),
      context,
    );
    expect(plugins.input.chain(renderRis([item]))).toMatchObject([
      {
        type: 'report',
        title: 'Rivers',
        DOI: '10.1234/x',
        author: [{ family: 'Okafor', given: 'Nadia' }],
        issued: { 'date-parts': [[2025, 2, 3]] },
      },
    ]);
  });
});

describe('BibTeX', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9 &%$#_{}~^\\éßøñЖ桥.,:;?!()[\]/+=-]{1,40}$/);

  it('is read back by the library with the same title, whatever characters mean something in TeX', () => {
    fc.assert(
      fc.property(word, (text) => {
        const title = `A ${text.trim()} Z`;
        const bibtex = renderCitations(
          [citeWork(PUBLICATIONS, publication({ title }), context)],
          { style: 'apa', format: 'bibtex' },
          'en',
        );
        const [back] = plugins.input.chain(bibtex);
        expect(collapsed(back?.title)).toBe(collapsed(title));
      }),
    );
  });
});

describe('HTML', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<span style="position:fixed">x</span>',
    '"><svg onload=alert(1)>',
    '<i onclick="alert(1)">x</i>',
  ])('lets no markup through: %s', (text) => {
    const item = citeWork(
      PUBLICATIONS,
      publication({
        title: text,
        authors: [{ documentId: 'e', name: `Eve ${text}` }],
        doi: `10.1/${text}`,
        seo: { canonicalUrl: `https://x.example/${text}` },
      }),
      { ...context, site: context.site && { ...context.site, publisherName: text } },
    );
    for (const style of ['apa', 'chicago', 'mla'] as const) {
      const html = renderCitations([item], { style, format: 'html' }, 'en');
      expect(html).not.toMatch(/<(script|img|svg|span|i [^>]*)\b/i);
      expect(
        html.replace(/<\/?(div|i|b|a)( (class|href|data-csl-entry-id)="[^"<>]*")*>/g, ''),
      ).not.toMatch(/[<>]/);
    }
  });
});

const collapsed = (text: unknown): string => String(text).replace(/\s+/g, ' ').trim();
