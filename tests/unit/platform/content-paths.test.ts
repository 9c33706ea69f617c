import { createContentPaths } from '../../../src/platform/content-paths';

const strapi = { config: { get: (_name: string, otherwise: unknown) => otherwise } };

const paths = () => {
  const known = createContentPaths(strapi as never);
  known.add('/api/things/:id');
  known.add('/files/:name.xml');
  return known;
};

it.each([
  ['/api/anything', 'rest'],
  ['/API/Anything', 'rest'],
  ['/graphql', 'graphql'],
  ['/GraphQL/', 'graphql'],
  ['/files/a.xml', 'rest'],
  ['/Files/a.XML/', 'rest'],
  ['/files/a.txt', null],
  ['/graphql/other', null],
  ['/apiary', null],
  ['/api', null],
  ['/live', null],
])('%s: %s', (path, api) => {
  expect(paths().apiAt(path)).toBe(api);
});
