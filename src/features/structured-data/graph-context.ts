import type { LinkedPage } from '../content/linked-page';
import { inMarkup, pageLink, type PublishingContext } from '../content/page-link';
import { siteHomeUrl, type PageType } from '../content/public-url';
import type { PublishedSite } from '../content/published-site';

/** What a graph needs beyond the document. */
export interface GraphContext extends PublishingContext {
  readonly site: PublishedSite;
  /** Makes the path of a file that is served here absolute. */
  readonly absolute: (url: string) => string;
}

/** The site's first page. */
export const homeUrl = ({ site }: GraphContext): string => siteHomeUrl(inMarkup(site.siteUrl));

/** The address of the page that a graph or card is for. */
export const pageUrl = (type: PageType, page: LinkedPage, context: GraphContext): string =>
  pageLink(type, page, context) ?? homeUrl(context);

export const organizationId = (context: GraphContext): string => `${homeUrl(context)}#organization`;

/** The value with its key, if there is one: JSON-LD has no place for null. */
export const given = <Key extends string, Value>(
  key: Key,
  value: Value | null | undefined,
): Partial<Record<Key, Value>> => {
  const isEmpty = value === null || value === undefined || value === '';
  // A computed key is a string to the compiler.
  return isEmpty || (Array.isArray(value) && value.length === 0)
    ? {}
    : ({ [key]: value } as Record<Key, Value>);
};
