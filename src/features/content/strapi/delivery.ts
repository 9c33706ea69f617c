import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ContentFinder } from '../../../platform/content-reads';
import { MissingRight } from '../../../platform/missing-right';
import { NO_DEPENDENCIES, type Refusal } from '../../../platform/public-answers';
import type { Dependencies } from '../../../platform/public-reads';
import { readSite, type PublishedSite } from '../published-site';
import { SITE } from '../registry';

const format = z.object({ url: z.string().optional() });

/**
 * Makes a path on this server absolute: the address under which feeds and sitemaps are reached, or that
 * of the server. An address that is absolute stays.
 */
export const absoluteUrls = (strapi: Core.Strapi): ((url: string) => string) => {
  const { url } = format.parse(strapi.config.get('delivery'));
  return url === undefined ? serverUrls(strapi) : under(url);
};

/** Makes a path on this server, as of an uploaded file, absolute. An address that is absolute stays. */
export const serverUrls = (strapi: Core.Strapi): ((url: string) => string) =>
  under(strapi.config.get<string>('server.absoluteUrl', ''));

const under =
  (base: string) =>
  (path: string): string =>
    path.startsWith('/') ? base.replace(/\/+$/, '') + path : path;

/** The same, and null where the public may not know. */
export const readReadableSite = async (
  reads: ContentFinder,
): ReturnType<typeof readPublishedSite> => {
  try {
    return await readPublishedSite(reads);
  } catch (error) {
    if (error instanceof MissingRight) return { site: null, dependencies: NO_DEPENDENCIES };
    throw error;
  }
};

/** Who publishes and where, or null while nobody has filled it in. */
export const readPublishedSite = async (
  reads: ContentFinder,
): Promise<{ readonly site: PublishedSite | null; readonly dependencies: Dependencies }> => {
  const { rows, dependencies } = await reads.find(SITE.uid, {
    fields: ['publisherName', 'siteUrl'],
    populate: { logo: { fields: ['url', 'mime', 'width', 'height', 'size', 'alternativeText'] } },
    limit: 1,
  });
  return {
    site: readSite(rows[0]),
    dependencies: { ...dependencies, types: [SITE.uid] },
  };
};

/** Addresses of pages cannot be told before the site's own address is known. */
export const SITE_URL_MISSING: Refusal = {
  status: 409,
  code: 'SITE_URL_MISSING',
  message: 'The address of the public site is not known. Fill in “siteUrl” of the Site.',
};
