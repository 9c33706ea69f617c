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

export const defaultLocale = async (strapi: Core.Strapi): Promise<string> =>
  String(await localeService(strapi).getDefaultLocale());

/** The codes of all languages that are set up, those among them that were added in the admin panel. */
export const localeCodes = async (strapi: Core.Strapi): Promise<readonly string[]> =>
  (await localeService(strapi).find()).map(({ code }) => code);

/** The languages of the settings, the default one first. */
export const configuredLocales = (strapi: Core.Strapi): readonly string[] =>
  strapi.config.get<readonly string[]>('content.locales');

interface LocaleService {
  getDefaultLocale(): Promise<unknown>;
  find(): Promise<readonly { readonly code: string }[]>;
}

const localeService = (strapi: Core.Strapi): LocaleService =>
  strapi.plugin('i18n').service<LocaleService>('locales');
