import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { localeCodes } from '../../../platform/default-locale';

const settings = z.object({ locales: z.array(z.string().min(2)).min(1) });

/** Creates the configured locales that do not exist yet; none is ever removed. */
export const ensureLocales = async (strapi: Core.Strapi): Promise<void> => {
  const { locales } = settings.parse(strapi.config.get('content'));
  const known = await localeCodes(strapi);
  const service = strapi.plugin('i18n').service<LocaleService>('locales');
  for (const code of locales.filter((code) => !known.includes(code))) {
    await service.create({ code, name: languageName(code) });
  }
};

interface LocaleService {
  create(locale: { readonly code: string; readonly name: string }): Promise<unknown>;
}

const languageName = (code: string): string => {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(code);
  return `${name ?? code} (${code})`;
};
