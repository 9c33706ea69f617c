import { textAt, type UnknownRecord } from '../../../lib/record';
import type { ContentFinder } from '../../../platform/content-reads';
import { findPublicDocument } from '../../content/strapi/public-document';
import type { DocumentPlan } from '../document-plan';

export interface Asked {
  readonly uid: string;
  /** Null for a single type. */
  readonly idOrSlug: string | null;
}

export interface ChosenLocale {
  readonly idOrSlug: string | null;
  readonly query: UnknownRecord;
}

/** The query in the locale asked for, or, where that translation is missing, in the fallback. */
export const chooseLocale = async (
  reads: ContentFinder,
  { uid, idOrSlug }: Asked,
  { query, fallback }: DocumentPlan,
): Promise<ChosenLocale> => {
  if (!fallback || idOrSlug === null) return { idOrSlug, query };
  const inLocale = (locale: string | null) =>
    findPublicDocument(
      reads,
      { uid, idOrSlug, ...(locale === null ? {} : { locale }) },
      { fields: ['documentId'] },
    );
  if (await inLocale(textAt(query, 'locale'))) return { idOrSlug, query };
  const instead = await inLocale(textAt(fallback, 'locale'));
  return { idOrSlug: textAt(instead?.row, 'documentId') ?? idOrSlug, query: fallback };
};
