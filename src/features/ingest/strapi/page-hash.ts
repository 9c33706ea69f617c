import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { PageToImport } from './prepare-page';

/** Of the bytes of a page and of what is said of it. Another release may read a page otherwise. */
export const hashOf = (
  strapi: Core.Strapi,
  { bytes, options }: Pick<PageToImport, 'bytes' | 'options'>,
): string => {
  const { title, date, show, host } = options;
  const release = strapi.config.get<string>('info.version', '');
  return createHash('sha256')
    .update(JSON.stringify([release, title, date, show, host]))
    .update(bytes)
    .digest('hex');
};
