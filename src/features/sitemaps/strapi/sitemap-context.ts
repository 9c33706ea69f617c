import { configuredLocales } from '../../../platform/default-locale';
import type { FeatureContext } from '../../../platform/feature';
import { refusalAnswer } from '../../../platform/public-answers';
import type { Dependencies, PublicAnswer, PublicRequest } from '../../../platform/public-reads';
import type { PublishingContext } from '../../content/page-link';
import { siteHomeUrl } from '../../content/public-url';
import { absoluteUrls, SITE_URL_MISSING } from '../../content/strapi/delivery';
import { readPublicPaths } from '../../content/strapi/public-paths';
import { findSite } from '../../content/strapi/public-site';

export type Context = Pick<FeatureContext, 'strapi' | 'contentReads' | 'publicCaller'>;

/** What holds for every sitemap of this server. */
export interface SitemapContext {
  /** The default one first. */
  readonly locales: readonly string[];
  readonly publishing: PublishingContext;
  readonly publisherName: string;
  /** The address of the public site. */
  readonly home: string;
  /** What the answer depends on so far: who publishes. */
  readonly dependencies: Dependencies;
  /** Makes a path on this server absolute, as sitemaps are reached. */
  readonly absolute: (path: string) => string;
}

/** What holds, or the answer that refuses the request. One read. */
export const sitemapContextOf = async (
  { strapi, contentReads }: Context,
  request: PublicRequest,
): Promise<SitemapContext | PublicAnswer> => {
  const { site, dependencies } = await findSite(contentReads);
  if (!site) return refusalAnswer(request, SITE_URL_MISSING);
  return {
    locales: configuredLocales(strapi),
    publishing: { site, paths: readPublicPaths(strapi) },
    publisherName: site.publisherName,
    home: siteHomeUrl(site.siteUrl),
    dependencies,
    absolute: absoluteUrls(strapi),
  };
};
