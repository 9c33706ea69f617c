import type { Core, UID } from '@strapi/strapi';
import { isLocalized } from './schema';

/**
 * The locales that a call of the Document Service is about: `*` stays, a missing one is the default
 * locale; `[null]` for a type that is not translated.
 */
export const localesOf = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  locale: unknown,
): Promise<readonly (string | null)[] | '*'> => {
  if (!isLocalized(strapi, uid)) return [null];
  if (locale === '*') return '*';
  if (Array.isArray(locale)) return locale.includes('*') ? '*' : locale.map(String);
  if (typeof locale === 'string' && locale !== '') return [locale];
  return [await defaultLocale(strapi)];
};

export const defaultLocale = async (strapi: Core.Strapi): Promise<string> => {
  const locales: { getDefaultLocale(): Promise<unknown> } = strapi
    .plugin('i18n')
    .service('locales');
  return String(await locales.getDefaultLocale());
};
