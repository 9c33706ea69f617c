import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const settings = z.object({ locales: z.array(z.string().min(2)).min(1) });

/** Creates the configured locales that do not exist yet; none is ever removed. */
export const ensureLocales = async (strapi: Core.Strapi): Promise<void> => {
  const { locales } = settings.parse(strapi.config.get('content'));
  const service: unknown = strapi.plugin('i18n').service('locales');
  const { find, create } = localeService.parse(service);
  const known = new Set(localeList.parse(await find()).map(({ code }) => code));
  for (const code of locales.filter((code) => !known.has(code))) {
    await create({ code, name: languageName(code) });
  }
};

const localeList = z.array(z.object({ code: z.string() }));

const localeService = z.object({
  find: z.custom<() => Promise<unknown>>((value) => typeof value === 'function'),
  create: z.custom<(locale: { code: string; name: string }) => Promise<unknown>>(
    (value) => typeof value === 'function',
  ),
});

const languageName = (code: string): string => {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(code);
  return `${name ?? code} (${code})`;
};
