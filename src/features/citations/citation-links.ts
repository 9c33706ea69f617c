import { publicUrl, type PageType, type PublicPaths } from '../content/public-url';
import type { PublishedSite } from '../content/published-site';

/** What a citation needs beyond the document: who publishes it, and where. */
export interface CitationContext {
  /** Null while nobody has filled in the content type Site: then there is no address and no publisher. */
  readonly site: PublishedSite | null;
  readonly paths: PublicPaths;
}

interface CitedPage {
  readonly slug: string;
  readonly locale: string | null;
  readonly seo: { readonly canonicalUrl: string | null };
}

/** The address to cite a document by: the one that editors call canonical, else that of its page. */
export const citedUrl = (
  type: PageType,
  page: CitedPage,
  { site, paths }: CitationContext,
): string | null => {
  if (page.seo.canonicalUrl !== null) return inMarkup(page.seo.canonicalUrl);
  return site && publicUrl(paths, { siteUrl: inMarkup(site.siteUrl), type, ...page });
};

/** What editors write into addresses and DOIs may mean something in HTML or BibTeX. */
export const inMarkup = (url: string): string =>
  url.replace(
    /["'<>`{}\\^|]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
