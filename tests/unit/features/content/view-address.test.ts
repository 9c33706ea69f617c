import { CONTENT_TYPES } from '../../../../src/features/content/registry';
import { viewAddress, viewAddressReader } from '../../../../src/features/content/view-address';
import { VIEWS } from '../../../../src/features/content/view-declarations';

const read = viewAddressReader('/api', [
  '/api/interviews/:id/related',
  '/api/interviews/facets',
  '/api/interviews/citations',
  '/api/batch',
]);

describe('the address of a view', () => {
  const paths = CONTENT_TYPES.flatMap(({ plural, nameField }) =>
    nameField === null ? [`/api/${plural}`] : [`/api/${plural}`, `/api/${plural}/a-slug`],
  );

  it.each([...paths, '/api/batch'])('of %s is read as the path with the parameter', (path) => {
    for (const view of VIEWS) {
      const address = viewAddress('/api', view, path);
      expect(read(address)).toBe(`${path}?view=${view}`);
      expect(read(`${address}/?year=2025&topic=a`)).toBe(`${path}?view=${view}&year=2025&topic=a`);
    }
  });

  it.each([
    ['/API/Views/CARD/Interviews/A-Slug', '/api/Interviews/A-Slug?view=card'],
    ['/api/views/card/topics?', '/api/topics?view=card'],
    ['/api/views/card/topics?after=a?b/c', '/api/topics?view=card&after=a?b/c'],
    ['/api/views/full/experts/caf%C3%A9%2Fbar', '/api/experts/caf%C3%A9%2Fbar?view=full'],
  ])('%s is %s', (address, expected) => {
    expect(read(address)).toBe(expected);
  });

  it.each([
    '/api/interviews',
    '/api/views',
    '/api/views/card',
    '/api/views/other/interviews',
    '/api/views/card/nothings',
    '/api/views/card/constructor/x',
    '/api/views/card/batch/x',
    '/api/views/card/site/x',
    '/api/views/card/interviews/facets',
    '/api/views/card/interviews/Citations/',
    '/api/views/card/interviews/x/related',
    '/api/views/card//interviews',
    '/api/viewsx/card/interviews',
    '/feeds/interviews.rss',
    '/',
    '',
  ])('%s is none', (address) => {
    expect(read(address)).toBeNull();
  });

  it('is looked for below wherever the API is', () => {
    expect(viewAddressReader('/v1/api', [])('/v1/api/views/card/topics')).toBe(
      '/v1/api/topics?view=card',
    );
  });
});
