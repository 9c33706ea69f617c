import type { Crumb } from '../content/described-page';
import type { JsonLdNode } from '../content/json-ld';
import { homeUrl, type GraphContext } from './graph-context';

/** The way from the first page to this one. */
export const breadcrumbNode = (
  crumbs: readonly Crumb[],
  pageUrl: string,
  context: GraphContext,
): JsonLdNode => {
  const home = { name: context.site.publisherName, url: homeUrl(context) };
  const linked = [home, ...crumbs].flatMap(({ name, url }) =>
    url === null ? [] : [{ name, url }],
  );
  return {
    '@type': 'BreadcrumbList',
    '@id': `${pageUrl}#breadcrumb`,
    itemListElement: linked.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
};
