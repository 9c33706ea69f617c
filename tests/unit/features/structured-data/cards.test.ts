import { openGraphLocale } from '../../../../src/features/structured-data/open-graph-locale';
import type { SocialCard } from '../../../../src/features/structured-data/social-card';
import {
  contextOf,
  expertPageRow,
  interviewPageRow,
  publicationPageRow,
  showPageRow,
  topicPageRow,
  toldPage,
} from '../../../support/published-pages';

const cardOf = (...page: Parameters<typeof toldPage>): SocialCard => toldPage(...page).card();

const context = contextOf();

const openGraph = ({ openGraph }: SocialCard, wanted: string): string[] =>
  openGraph.flatMap(({ property, content }) => (property === wanted ? [content] : []));

const x = ({ x }: SocialCard, wanted: string): string | undefined =>
  x.find(({ name }) => name === wanted)?.content;

const CARDS: readonly (readonly [string, SocialCard, string])[] = [
  ['an interview', cardOf('interviews', interviewPageRow(), context), 'article'],
  ['a publication', cardOf('publications', publicationPageRow(), context), 'article'],
  [
    'a book',
    cardOf('publications', publicationPageRow({ publicationType: 'book' }), context),
    'book',
  ],
  ['an expert', cardOf('experts', expertPageRow(), context), 'profile'],
  ['a topic', cardOf('topics', topicPageRow(), context), 'website'],
  ['a show', cardOf('shows', showPageRow(), context), 'website'],
];

describe('the card of', () => {
  it.each(CARDS)('%s has the properties that ogp.me demands', (_, card, type) => {
    expect(openGraph(card, 'og:type')).toEqual([type]);
    expect(openGraph(card, 'og:title')).toHaveLength(1);
    expect(openGraph(card, 'og:image')[0]).toMatch(/^https:\/\/cms\.example\/uploads\//);
    expect(openGraph(card, 'og:url')[0]).toMatch(/^https:\/\/meridian\.example\/\w+\/[\w-]+$/);
    expect(openGraph(card, 'og:site_name')).toEqual(['Meridian Institute']);
    expect(openGraph(card, 'og:locale')).toEqual(['en_US']);
  });

  it('an interview tells its guests, topics and audio', () => {
    const card = cardOf('interviews', interviewPageRow(), context);

    expect(card.openGraph).toEqual(
      expect.arrayContaining([
        { property: 'og:audio', content: 'https://cms.example/uploads/talk.mp3' },
        { property: 'og:audio:type', content: 'audio/mpeg' },
        { property: 'article:published_time', content: '2025-03-07' },
        { property: 'article:modified_time', content: '2025-03-08T09:00:00.000Z' },
        { property: 'article:author', content: 'https://meridian.example/experts/nadia-okafor' },
        { property: 'article:tag', content: 'Water' },
      ]),
    );
    expect(openGraph(card, 'og:image')).toEqual(['https://cms.example/uploads/nadia.jpg']);
  });

  it('a book tells its authors by their pages', () => {
    const card = cardOf('publications', publicationPageRow({ publicationType: 'book' }), context);

    expect(openGraph(card, 'book:author')).toEqual([
      'https://meridian.example/experts/nadia-okafor',
    ]);
    expect(openGraph(card, 'book:release_date')).toEqual(['2025-02-03']);
    expect(openGraph(card, 'article:tag')).toEqual([]);
  });
});

describe('a card', () => {
  it("shows what editors wrote for sharing before the page's own", () => {
    const seo = {
      metaTitle: 'River talk',
      metaDescription: 'Short.',
      shareImage: { url: 'https://files.example/share.png', mime: 'image/png' },
    };
    const card = cardOf('publications', publicationPageRow({ seo }), context);

    expect(openGraph(card, 'og:title')).toEqual(['River talk']);
    expect(openGraph(card, 'og:description')).toEqual(['Short.']);
    expect(x(card, 'twitter:image')).toBe('https://files.example/share.png');
  });

  it('is large where its picture is wide, small where it is a portrait or not known', () => {
    const small = contextOf({ defaultShareImage: { url: '/uploads/x.png', mime: 'image/png' } });

    expect(x(cardOf('publications', publicationPageRow(), context), 'twitter:card')).toBe(
      'summary_large_image',
    );
    expect(x(cardOf('experts', expertPageRow(), context), 'twitter:card')).toBe('summary');
    expect(x(cardOf('topics', topicPageRow(), small), 'twitter:card')).toBe('summary');
  });

  it('passes over a picture that no network shows', () => {
    const photo = { url: '/uploads/nadia.svg', mime: 'image/svg+xml' };
    const card = cardOf('experts', expertPageRow({ photo }), context);

    expect(openGraph(card, 'og:image')).toEqual(['https://cms.example/uploads/house.jpg']);
  });

  it('has no value that is empty', () => {
    const bare = contextOf({ defaultShareImage: null });
    const photoless = expertPageRow({ photo: null, jobTitle: null });
    const card = cardOf('experts', photoless, bare);

    expect(card.x).toEqual([
      { name: 'twitter:card', content: 'summary' },
      { name: 'twitter:title', content: 'Nadia Okafor' },
    ]);
    expect(card.openGraph.map(({ property }) => property)).toEqual([
      'og:type',
      'og:title',
      'og:url',
      'og:site_name',
      'og:locale',
    ]);
  });

  it('keeps to the lengths that X shows', () => {
    const long = 'water '.repeat(200);
    const card = cardOf('interviews', interviewPageRow({ title: long, standfirst: long }), context);

    expect(x(card, 'twitter:title')).toHaveLength(66);
    expect(x(card, 'twitter:title')).toMatch(/water…$/);
    expect(Array.from(x(card, 'twitter:description') ?? '').length).toBeLessThanOrEqual(200);
    expect(openGraph(card, 'og:title')).toEqual([long.trim()]);
  });
});

it.each([
  ['en', 'en_US'],
  ['de', 'de_DE'],
  ['pt-BR', 'pt_BR'],
  ['zh-Hant', 'zh_TW'],
  ['de-ab-cd', 'de'],
])('Open Graph writes %s as %s', (code, written) => {
  expect(openGraphLocale(code)).toBe(written);
});

describe('the picture of a card', () => {
  const facts = { documentId: 'p', updatedAt: '2026-03-01T12:00:00.000Z' };
  const pictured = (more: object) => {
    const { photo, ...expert } = expertPageRow();
    return cardOf('experts', { ...expert, photo: { ...photo, ...facts, ...more } }, context);
  };

  it('is cut to what networks show, in a format that they know', () => {
    const card = pictured({ mime: 'image/avif', width: 1600, height: 1000 });
    const address =
      'https://cms.example/images/p?width=1200&height=630&fit=cover&format=jpeg&v=mm7p6yo0';
    expect(openGraph(card, 'og:image')).toEqual([address]);
    expect(openGraph(card, 'og:image:type')).toEqual(['image/jpeg']);
    expect(openGraph(card, 'og:image:width')).toEqual(['1200']);
    expect(openGraph(card, 'og:image:height')).toEqual(['630']);
    expect(x(card, 'twitter:image')).toBe(address);
  });

  it('is a square on X where it is not wide', () => {
    const card = pictured({ width: 400, height: 500 });
    expect(x(card, 'twitter:image')).toContain('width=640&height=640&fit=cover');
    expect(openGraph(card, 'og:image')[0]).toContain('width=1200&height=630');
  });

  it('is the file itself where another storage has it', () => {
    const url = 'https://files.example.org/p.jpg';
    const card = pictured({ url });
    expect(openGraph(card, 'og:image')).toEqual([url]);
  });
});
