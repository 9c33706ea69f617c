import type { Core } from '@strapi/strapi';
import { PAGE_TYPES, publicUrl } from '../public-url';
import type { ContentType } from '../registry';
import { readPublicPaths } from './public-paths';
import { readSiteUrl } from './public-site';

/** Of a page on the public site, by its slug; null where the type has none, or nobody said where the site is. */
export const pageAddress = async (
  strapi: Core.Strapi,
  type: Pick<ContentType, 'plural'>,
  { slug, locale }: { readonly slug: string; readonly locale: string | null },
): Promise<string | null> => {
  const pageType = PAGE_TYPES.find((one) => one === type.plural);
  const siteUrl = await readSiteUrl(strapi);
  if (!pageType || !siteUrl) return null;
  return publicUrl(readPublicPaths(strapi), { siteUrl, type: pageType, slug, locale });
};
