import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Refusal } from '../../../platform/public-answers';

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

/** Addresses of pages cannot be told before the site's own address is known. */
export const SITE_URL_MISSING: Refusal = {
  status: 409,
  code: 'SITE_URL_MISSING',
  message: 'The address of the public site is not known. Fill in “siteUrl” of the Site.',
};
