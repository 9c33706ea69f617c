import type { Core, UID } from '@strapi/strapi';
import { listAt, type UnknownRecord } from '../../../lib/record';
import { attributesOf, hasDrafts, isLocalized } from '../../../platform/schema';
import { linkedAfter, linksOfForm } from '../unsaved-draft';

interface Linking {
  readonly uid: UID.ContentType;
  readonly locale: string | null;
  /** The stored draft with the targets of these relations. */
  readonly stored: UnknownRecord;
  /** What the form changed. */
  readonly values: UnknownRecord;
  readonly relations: readonly string[];
}

/** The targets of relations as they would be saved: their drafts. One statement for each relation that the form changed. */
export const linkedDocuments = async (
  strapi: Core.Strapi,
  { uid, locale, stored, values, relations }: Linking,
): Promise<Record<string, readonly unknown[]>> => {
  const linked: Record<string, readonly unknown[]> = {};
  for (const name of relations) {
    const links = linksOfForm(values[name]);
    const before = listAt(stored, name);
    if (!links) {
      linked[name] = before;
      continue;
    }
    const target = attributesOf(strapi, uid)[name]?.target as UID.ContentType;
    const documentIds = links.connect.map(({ documentId }) => documentId);
    const inLanguage = isLocalized(strapi, target) ? { locale } : {};
    const drafts = hasDrafts(strapi, target) ? { publishedAt: null } : {};
    const loaded: unknown[] = await strapi.db
      .query(target)
      .findMany({ where: { documentId: { $in: documentIds }, ...drafts, ...inLanguage } });
    linked[name] = linkedAfter(before, links, loaded);
  }
  return linked;
};
