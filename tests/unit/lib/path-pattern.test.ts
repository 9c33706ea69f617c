import fc from 'fast-check';
import { fillPath, pathMatcher } from '../../../src/lib/path-pattern';

describe('pathMatcher', () => {
  const match = pathMatcher('/api/interviews/:id/citation');

  it.each([
    ['/api/interviews/abc/citation', { id: 'abc' }],
    ['/api/interviews/abc/citation/', { id: 'abc' }],
    ['/API/Interviews/abc/citation', { id: 'abc' }],
    ['/api/interviews/a%2Fb%20c/citation', { id: 'a/b c' }],
    ['/api/interviews/%E0%A4/citation', { id: '%E0%A4' }],
    ['/api/interviews//citation', null],
    ['/api/interviews/a/b/citation', null],
    ['/api/interviews/abc/citations', null],
    ['/x/api/interviews/abc/citation', null],
  ])('reads %s', (path, expected) => {
    expect(match(path)).toEqual(expected);
  });

  it('takes literals literally and placeholders that end within a segment', () => {
    const feed = pathMatcher('/feeds/topics/:slug.rss');
    expect(feed('/feeds/topics/water.rss')).toEqual({ slug: 'water' });
    expect(feed('/feeds/topics/a.b.rss')).toEqual({ slug: 'a.b' });
    expect(feed('/feeds/topics/waterxrss')).toBeNull();
  });

  it('gives back whatever was encoded into a segment', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        expect(match(`/api/interviews/${encodeURIComponent(id)}/citation`)).toEqual({ id });
      }),
    );
  });
});

describe('fillPath', () => {
  it('is the inverse of matching, whatever the values', () => {
    const pattern = '/feeds/:type/:slug.rss';
    const value = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/\p{Cs}/u.test(text));
    fc.assert(
      fc.property(value, value, (type, slug) => {
        expect(pathMatcher(pattern)(fillPath(pattern, { type, slug }))).toEqual({ type, slug });
      }),
    );
  });
});
