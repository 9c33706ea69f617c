import { textAt } from '../../../lib/record';
import type { ContentFinder } from '../../../platform/content-reads';
import type { StagedRead } from '../../../platform/read-stages';
import { findPublicDocument } from '../../content/strapi/public-document';
import type { DocumentPlan } from '../document-plan';

/** The query in the locale asked for, or, where that translation is missing, in the fallback. */
export const chooseLocale = async (
  reads: ContentFinder,
  { uid, idOrSlug }: Pick<StagedRead, 'uid' | 'idOrSlug'>,
  { query, fallback }: DocumentPlan,
): Promise<Pick<StagedRead, 'idOrSlug' | 'query'>> => {
  if (!fallback || idOrSlug === null) return { idOrSlug, query };
  const inLocale = (locale: string | null) =>
    findPublicDocument(
      reads,
      { uid, idOrSlug, locale: locale ?? undefined },
      { fields: ['documentId'] },
    );
  if (await inLocale(textAt(query, 'locale'))) return { idOrSlug, query };
  const instead = await inLocale(textAt(fallback, 'locale'));
  return { idOrSlug: textAt(instead?.row, 'documentId') ?? idOrSlug, query: fallback };
};
