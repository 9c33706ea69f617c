import type { Core } from '@strapi/strapi';
import { textAt } from '../../../lib/record';
import { PAGE_TYPES, publicUrl } from '../public-url';
import { SITE, type ContentType } from '../registry';
import { readPublicPaths } from './public-paths';

/** Of a page on the public site, by its slug; null where the type has none, or nobody said where the site is. */
export const pageAddress = async (
  strapi: Core.Strapi,
  type: Pick<ContentType, 'plural'>,
  { slug, locale }: { readonly slug: string; readonly locale: string | null },
): Promise<string | null> => {
  const pageType = PAGE_TYPES.find((one) => one === type.plural);
  const site: unknown = await strapi.db.query(SITE.uid).findOne({ select: ['siteUrl'] });
  const siteUrl = textAt(site, 'siteUrl');
  if (!pageType || !siteUrl) return null;
  return publicUrl(readPublicPaths(strapi), { siteUrl, type: pageType, slug, locale });
};
