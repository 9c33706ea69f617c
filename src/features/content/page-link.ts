import { inMarkup } from '../../lib/in-markup';
import type { LinkedPage } from './linked-page';
import { publicUrl, type PageType, type PublicPaths } from './public-url';
import type { PublishedSite } from './published-site';

/** What links need beyond the document: who publishes it, and where. */
export interface PublishingContext {
  /** Null while nobody has filled in the content type Site: then there is no address and no publisher. */
  readonly site: PublishedSite | null;
  readonly paths: PublicPaths;
}

/** The address of a document: the one that editors call canonical, else that of its page; null without a site. */
export const pageLink = (
  type: PageType,
  { slug, locale = null, seo }: LinkedPage,
  { site, paths }: PublishingContext,
): string | null => {
  if (seo?.canonicalUrl) return inMarkup(seo.canonicalUrl);
  if (!site || slug === null || slug === '') return null;
  return publicUrl(paths, { siteUrl: inMarkup(site.siteUrl), type, slug, locale });
};
