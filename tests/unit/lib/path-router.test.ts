import fc from 'fast-check';
import { pathMatcher } from '../../../src/lib/path-pattern';
import { createPathRouter } from '../../../src/lib/path-router';

const PATTERNS = [
  '/',
  '/api/interviews',
  '/api/interviews/facets',
  '/api/interviews/:id',
  '/api/interviews/:id/transcript',
  '/api/interviews/:id/transcript.vtt',
  '/feeds/interviews.rss',
  '/feeds/topics/:slug.rss',
  '/feeds/topics/:slug.atom',
  '/images/:id/:size.webp',
];

const routerOf = (patterns: readonly string[]) => {
  const router = createPathRouter<string>();
  for (const pattern of patterns) router.add(pattern, pattern);
  return router;
};

describe('a path router', () => {
  const router = routerOf(PATTERNS);

  it.each([
    ['/', '/', {}],
    ['/api/interviews', '/api/interviews', {}],
    ['/api/interviews/', '/api/interviews', {}],
    ['/API/Interviews', '/api/interviews', {}],
    ['/api/interviews/facets', '/api/interviews/facets', {}],
    ['/api/interviews/FACETS/', '/api/interviews/facets', {}],
    ['/api/interviews/facets-of-life', '/api/interviews/:id', { id: 'facets-of-life' }],
    ['/api/interviews/facet%73', '/api/interviews/:id', { id: 'facets' }],
    ['/api/interviews/a%2Fb%20c', '/api/interviews/:id', { id: 'a/b c' }],
    ['/api/interviews/%E0%A4', '/api/interviews/:id', { id: '%E0%A4' }],
    ['/api/interviews/a#b', '/api/interviews/:id', { id: 'a#b' }],
    ['/api/interviews/a;b', '/api/interviews/:id', { id: 'a;b' }],
    ['/api/interviews/Ada', '/api/interviews/:id', { id: 'Ada' }],
    ['/api/interviews/x/TRANSCRIPT.vtt', '/api/interviews/:id/transcript.vtt', { id: 'x' }],
    ['/feeds/topics/a.b.RSS', '/feeds/topics/:slug.rss', { slug: 'a.b' }],
    ['/feeds/topics/rivers.atom/', '/feeds/topics/:slug.atom', { slug: 'rivers' }],
    ['/images/a/1.webp', '/images/:id/:size.webp', { id: 'a', size: '1' }],
  ])('finds for %s the route %s', (path, pattern, params) => {
    expect(router.find(path)).toEqual({ value: pattern, params });
  });

  it.each([
    '/api/%69nterviews',
    '/api/interviews//',
    '/api/interviews//transcript',
    '/api/interviews/x//',
    '//api/interviews',
    '/api/interviews/a/b',
    '/feeds/topics/.rss',
    '/feeds/topics/rivers.json',
    'api/interviews',
    'http://example.org/api/interviews',
    '',
    '*',
  ])('finds none for %s', (path) => {
    expect(router.find(path)).toBeNull();
  });

  it('takes slugs that are longer than any', () => {
    const id = 'x'.repeat(4_000);
    expect(router.find(`/api/interviews/${id}`)?.params).toEqual({ id });
  });

  it('keeps the first of two routes of one pattern', () => {
    const twice = createPathRouter<number>();
    twice.add('/a/:id', 1);
    twice.add('/A/:other/', 2);
    expect(twice.find('/a/x')).toEqual({ value: 1, params: { id: 'x' } });
  });

  it('finds what a look at each pattern in turn finds, whatever the path', () => {
    const segment = fc.oneof(
      fc.constantFrom('api', 'interviews', 'facets', 'feeds', 'topics', 'x.rss', '.atom', ''),
      fc.constantFrom('INTERVIEWS', 'transcript.vtt', '%', '%2F', '%E0%A4', 'a#b', 'a.b.RSS', 'é'),
      fc.webPath({ size: 'small' }),
    );
    const paths = fc.array(segment, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`);
    fc.assert(
      fc.property(paths, (path) => {
        const first = PATTERNS.map((pattern) => ({ pattern, params: pathMatcher(pattern)(path) }));
        const expected = first.find(({ params }) => params !== null);
        const found = router.find(path);
        expect(found && { pattern: found.value, params: found.params }).toEqual(expected ?? null);
      }),
      { numRuns: 2_000 },
    );
  });
});
