import type { IndexWish } from '../../lib/schema-wishes';

/** Tables whose documents have a slug, and their singular types' tables, as Strapi names them. */
export interface DocumentTable {
  readonly table: string;
  readonly hasSlug: boolean;
}

/**
 * The indexes that make the database refuse what Strapi only checks: one published row and one draft
 * row per document and locale, and one published document per slug and locale. A locale is null where
 * a type is not translated, so nulls count as equal (PostgreSQL 15).
 */
export const uniqueIndexes = ({ table, hasSlug }: DocumentTable): readonly IndexWish[] => {
  const unique = (name: string, columns: string, where: string): IndexWish => ({
    name: `lectern_${table}_${name}_unique`,
    table,
    isUnique: true,
    definition: `(${columns}) nulls not distinct where ${where}`,
  });
  return [
    unique('document_published', 'document_id, locale', 'published_at is not null'),
    unique('document_draft', 'document_id, locale', 'published_at is null'),
    ...(hasSlug ? [unique('slug_published', 'slug, locale', 'published_at is not null')] : []),
  ];
};
