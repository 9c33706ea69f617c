import { addressChanges, type PublicSlug } from '../../../../src/features/slugs/public-slugs';

const at = (slug: string | null, locale = '', formerPaths: readonly string[] = []): PublicSlug => ({
  locale,
  slug,
  formerPaths,
});

describe('addressChanges', () => {
  it('of a write that changes nothing public is nothing', () => {
    expect(addressChanges([at('a', 'en'), at('b', 'de')], [at('b', 'de'), at('a', 'en')])).toEqual({
      formerSlugs: [],
      endedLocales: [],
      endedPaths: [],
      begunLocales: [],
    });
  });

  it.each([
    ['a first publication', [], [at('a')], { begunLocales: [''] }],
    ['a new slug', [at('a')], [at('b')], { formerSlugs: [{ locale: '', slug: 'a' }] }],
    [
      'the end of being public',
      [at('a')],
      [],
      { formerSlugs: [{ locale: '', slug: 'a' }], endedLocales: [''] },
    ],
    ['the end without a slug', [at(null)], [], { endedLocales: [''] }],
    [
      'the end in one locale',
      [at('a', 'en'), at('b', 'de')],
      [at('a', 'en')],
      { formerSlugs: [{ locale: 'de', slug: 'b' }], endedLocales: ['de'] },
    ],
    [
      'the end in a locale that was elsewhere before',
      [at(null, 'en', ['/a']), at(null, 'de', ['/b'])],
      [at(null, 'en', [])],
      { endedLocales: ['de'], endedPaths: [{ locale: 'de', path: '/b' }] },
    ],
  ])('of %s', (_what, before, after, expected) => {
    const nothing = { formerSlugs: [], endedLocales: [], endedPaths: [], begunLocales: [] };
    expect(addressChanges(before, after)).toEqual({ ...nothing, ...expected });
  });
});
