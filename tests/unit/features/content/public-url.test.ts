import fc from 'fast-check';
import {
  ofEachPageType,
  publicUrl,
  siteHomeUrl,
  turnUrl,
  type PublicPaths,
} from '../../../../src/features/content/public-url';

const PATHS: PublicPaths = {
  templates: {
    ...ofEachPageType((type) => `/${type}/{slug}`),
    interviews: '/interviews/{slug}',
    publications: '/{locale}/papers/{slug}.html',
    experts: '/people/{slug}',
    topics: '/topics/{slug}',
    shows: '/shows?name={slug}',
  },
  translated: '/{locale}{path}',
  defaultLocale: 'en',
};

const at = { siteUrl: 'https://meridian.example', slug: 'water', locale: 'en' } as const;

describe('publicUrl', () => {
  it.each([
    [{ ...at, type: 'interviews' }, 'https://meridian.example/interviews/water'],
    [{ ...at, type: 'interviews', locale: 'de' }, 'https://meridian.example/de/interviews/water'],
    [{ ...at, type: 'publications' }, 'https://meridian.example/en/papers/water.html'],
    [
      { ...at, type: 'publications', locale: 'de' },
      'https://meridian.example/de/papers/water.html',
    ],
    [{ ...at, type: 'experts', locale: null }, 'https://meridian.example/people/water'],
    [
      { ...at, type: 'topics', siteUrl: 'https://meridian.example/site/' },
      'https://meridian.example/site/topics/water',
    ],
  ] as const)('%j → %s', (address, expected) => {
    expect(publicUrl(PATHS, address)).toBe(expected);
  });

  it('keeps to the template that a translation has', () => {
    const paths = { ...PATHS, translated: '{path}?lang={locale}' };
    expect(publicUrl(paths, { ...at, type: 'interviews', locale: 'pt-BR' })).toBe(
      'https://meridian.example/interviews/water?lang=pt-BR',
    );
  });

  it('encodes any slug so that it comes back whole, and is never read as a placeholder', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (slug) => {
        const { pathname, search, hash } = new URL(
          publicUrl(PATHS, { ...at, type: 'experts', slug: `${slug}{locale}$&` }),
        );
        expect(decodeURIComponent(pathname)).toBe(`/people/${slug}{locale}$&`);
        expect(search + hash).toBe('');
      }),
    );
  });
});

it('turnUrl points at the anchor of the turn, replacing another', () => {
  expect(turnUrl('https://a.example/x#y', 'k3-_Z')).toBe('https://a.example/x#turn-k3-_Z');
});

it('siteHomeUrl ends with one slash', () => {
  expect(siteHomeUrl('https://a.example//')).toBe('https://a.example/');
});
