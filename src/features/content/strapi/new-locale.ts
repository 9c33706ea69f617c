import type { Core, UID } from '@strapi/strapi';
import { textAt, valueAt } from '../../../lib/record';
import type { DocumentEvent, WriteAction, WriteCheck } from '../../../platform/document-events';
import { ownedRelations } from '../../../platform/relations';
import { isLocalized } from '../../../platform/schema';
import { isEmptyRelationEdit } from '../relation-edit';

/**
 * A translation starts with the relations of the document that it translates, where they were not
 * given. Strapi copies untranslated fields to a new locale, but no relations.
 */
export const copyRelationsToNewLocale =
  (strapi: Core.Strapi): WriteCheck =>
  async (event) => {
    if (event.action !== 'update' || !isLocalized(strapi, event.uid)) return;
    const original = await originalOfNewLocale(strapi, event);
    if (!original) return;
    const given = Object.entries(event.params.data ?? {}).filter(
      ([field, value]) => !(field in original && isEmptyRelationEdit(value)),
    );
    event.params.data = { ...original, ...Object.fromEntries(given) };
  };

const originalOfNewLocale = async (
  strapi: Core.Strapi,
  event: DocumentEvent<WriteAction>,
): Promise<Record<string, { set: { documentId: string }[] }> | null> => {
  const { documentId, locale } = event.params;
  if (!documentId || typeof locale !== 'string') return null;
  const fields = translatableRelations(strapi, event.uid);
  const rows: unknown[] = await strapi.db.query(event.uid).findMany({
    where: { documentId, publishedAt: null },
    populate: Object.fromEntries(fields.map((field) => [field, { select: ['documentId'] }])),
    orderBy: { id: 'asc' },
  });
  if (rows.length === 0 || rows.some((row) => textAt(row, 'locale') === locale)) return null;
  const [original] = rows;
  return Object.fromEntries(
    fields.map((field) => [field, { set: linksOf(valueAt(original, field)) }]),
  );
};

/** Relations to types that are not translated themselves: the same target serves every locale. */
const translatableRelations = (strapi: Core.Strapi, uid: UID.ContentType): string[] =>
  ownedRelations(strapi)
    .filter(({ sourceUid, targetUid }) => sourceUid === uid && !isLocalized(strapi, targetUid))
    .map(({ field }) => field);

const linksOf = (value: unknown): { documentId: string }[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (item): item is { documentId: string } =>
      typeof item === 'object' && item !== null && 'documentId' in item,
  );
