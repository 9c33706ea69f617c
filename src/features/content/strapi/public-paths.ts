import type { Core } from '@strapi/strapi';
import { publicPathsFormat, type PublicPaths } from '../public-url';

/** Where pages are on the public site, as configured. */
export const readPublicPaths = (strapi: Core.Strapi): PublicPaths =>
  publicPathsFormat.parse(strapi.config.get('public-paths'));
