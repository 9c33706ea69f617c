import type { Core } from '@strapi/strapi';
import { column, listOf, orNull, text } from '../../../lib/row';
import { defaultLocale } from '../../../platform/default-locale';
import type { DocumentEvent, WriteAction } from '../../../platform/document-events';
import { isLocalized } from '../../../platform/schema';

type Event = Pick<DocumentEvent<WriteAction>, 'uid' | 'params'>;

/** The slug and the name that the document has now, in the locale being written. */
export const readCurrentNaming = async (
  strapi: Core.Strapi,
  event: Event,
  nameField: string,
): Promise<{ slug: string | null; name: string | null }> => {
  const { documentId } = event.params;
  if (!documentId) return { slug: null, name: null };
  const row: unknown = await strapi.db.query(event.uid).findOne({
    select: ['slug', nameField],
    where: { documentId, ...(await localeFilter(strapi, event)) },
    orderBy: { publishedAt: 'desc' },
  });
  const textIn = (field: string) => orNull(column(field, orNull(text)))(row);
  return { slug: textIn('slug'), name: textIn(nameField) };
};

/** Slugs that other documents of the type and locale have and that begin like `base`. */
export const findTakenSlugs = async (
  strapi: Core.Strapi,
  event: Event,
  base: string,
): Promise<readonly string[]> => {
  const { documentId } = event.params;
  const rows: unknown = await strapi.db.query(event.uid).findMany({
    select: ['slug'],
    where: {
      slug: { $startsWith: base.slice(0, 70) },
      ...(documentId ? { documentId: { $ne: documentId } } : {}),
      ...(await localeFilter(strapi, event)),
    },
  });
  return SLUGS(rows);
};

const SLUGS = listOf(column('slug', text));

/** The locale that is being written; null for a type that is not translated. */
export const localeOf = async (strapi: Core.Strapi, event: Event): Promise<string | null> => {
  if (!isLocalized(strapi, event.uid)) return null;
  const { locale } = event.params;
  return typeof locale === 'string' ? locale : await defaultLocale(strapi);
};

const localeFilter = async (strapi: Core.Strapi, event: Event): Promise<{ locale?: string }> => {
  const locale = await localeOf(strapi, event);
  return locale === null ? {} : { locale };
};
