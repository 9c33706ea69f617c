import type { FeatureContext } from '../../../platform/feature';
import { NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { Dependencies } from '../../../platform/public-reads';
import type { PagePaths } from '../../content/page-paths';
import { PAGE_TYPES, type PageType } from '../../content/public-url';
import { findReadableSite } from '../../content/strapi/public-site';
import { listablePages, readPagePaths, uidOfPage } from '../../content/strapi/site-pages';

export type Context = Pick<FeatureContext, 'strapi' | 'contentReads' | 'publicCaller'>;

/** Where pages are, and those of which types the public may be told of. */
export interface SiteMap {
  readonly siteUrl: string | null;
  readonly pages: PagePaths;
  readonly types: readonly PageType[];
  /** Any page of these types may come to be at a path, or leave it; who publishes is a part as well. */
  readonly dependencies: Dependencies;
}

/** One read: who publishes. */
export const readSiteMap = async ({
  strapi,
  contentReads,
  publicCaller,
}: Context): Promise<SiteMap> => {
  const { site, dependencies } = await findReadableSite(contentReads);
  const siteUrl = site?.siteUrl ?? null;
  const types = await listablePages(publicCaller, PAGE_TYPES);
  return {
    siteUrl,
    types,
    pages: readPagePaths(strapi, siteUrl),
    dependencies: {
      ...NO_DEPENDENCIES,
      documents: dependencies.documents,
      types: [...dependencies.types, ...types.map(uidOfPage)],
    },
  };
};
