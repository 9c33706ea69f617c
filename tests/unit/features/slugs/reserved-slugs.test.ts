import { isReservedSlug, reservedSlugs } from '../../../../src/features/slugs/reserved-slugs';

const reserved = reservedSlugs(
  [
    '/api/interviews/:id/citation',
    '/api/interviews/facets',
    '/api/works/citations',
    '/api/batch',
    '/feeds/:slug',
  ],
  { api: '/api', folders: ['/api/interviews', '/api/works'] },
);

it.each(['.', '..', 'count', 'facets', 'Citations', ' facets ', 'batch', 'Works'])(
  'reserves “%s”',
  (slug) => {
    expect(isReservedSlug(slug, reserved)).toBe(true);
  },
);

it.each(['facets-2', 'citation', 'a.b', '...', 'feeds'])('leaves “%s” to documents', (slug) => {
  expect(isReservedSlug(slug, reserved)).toBe(false);
});
