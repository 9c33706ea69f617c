import { isReservedSlug, reservedSlugs } from '../../../../src/features/slugs/reserved-slugs';

const reserved = reservedSlugs(
  [
    '/api/interviews/:id/citation',
    '/api/interviews/facets',
    '/api/works/citations',
    '/feeds/:slug',
  ],
  ['/api/interviews', '/api/works'],
);

it.each(['.', '..', 'count', 'facets', 'Citations', ' facets '])('reserves “%s”', (slug) => {
  expect(isReservedSlug(slug, reserved)).toBe(true);
});

it.each(['facets-2', 'citation', 'a.b', '...', 'feeds'])('leaves “%s” to documents', (slug) => {
  expect(isReservedSlug(slug, reserved)).toBe(false);
});
