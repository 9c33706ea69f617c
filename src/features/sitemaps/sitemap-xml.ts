import { renderXml, xml, xmlText } from '../../lib/xml';
import { partPath, type SitemapPart } from './sitemap-parts';

export const SITEMAP_TYPE = 'application/xml; charset=utf-8';

/** sitemaps.org, protocol. */
export const SITEMAP_NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The index of all files. Empty while nothing is public. */
export const renderIndex = (
  parts: readonly SitemapPart[],
  absolute: (path: string) => string,
): string =>
  renderXml(
    xml('sitemapindex', { xmlns: SITEMAP_NAMESPACE }, [
      parts.map((part) =>
        xml('sitemap', {}, [
          xmlText('loc', absolute(partPath(part))),
          xmlText('lastmod', part.lastModified),
        ]),
      ),
    ]),
  );

/** What stands around the entries of a file, which are too many to be rendered in one go. */
export const SITEMAP_FRAME = {
  start:
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<urlset xmlns="${SITEMAP_NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
  end: '</urlset>\n',
} as const;

/** The latest of some moments (ISO 8601 in UTC); null for none. */
export const latestOf = (moments: readonly string[]): string | null =>
  moments.reduce<string | null>(
    (latest, moment) => (latest === null || moment > latest ? moment : latest),
    null,
  );
