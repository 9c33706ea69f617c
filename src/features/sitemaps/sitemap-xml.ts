import { renderXml, xml, xmlText, type XmlElement } from '../../lib/xml';
import { partPath, type SitemapPart } from './sitemap-parts';

export const SITEMAP_TYPE = 'application/xml; charset=utf-8';

/** sitemaps.org, protocol. */
export const SITEMAP_NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * The index of all files. While nothing is public it is a sitemap of the home page alone: an index must have a
 * file, and a file an address.
 */
export const renderIndex = (
  parts: readonly SitemapPart[],
  { absolute, home }: { readonly absolute: (path: string) => string; readonly home: string },
): string =>
  renderXml(
    parts.length === 0
      ? xml('urlset', { xmlns: SITEMAP_NAMESPACE }, [homeEntry(home)])
      : xml('sitemapindex', { xmlns: SITEMAP_NAMESPACE }, [
          parts.map((part) =>
            xml('sitemap', {}, [
              xmlText('loc', absolute(partPath(part))),
              xmlText('lastmod', part.lastModified),
            ]),
          ),
        ]),
  );

export const homeEntry = (home: string): XmlElement => xml('url', {}, [xmlText('loc', home)]);

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
