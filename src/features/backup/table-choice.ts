/** Tables of the product and of Strapi that no release's schema names. */
const OWN = /^(lectern|strapi)_/;

/**
 * Tables whose rows stay behind: sessions and links to previews, which a restore must not bring back to life, and what
 * is true of one database only, such as its log of changes.
 */
const WITHOUT_ROWS: ReadonlySet<string> = new Set([
  'strapi_sessions',
  'lectern_preview_links',
  'lectern_changes',
  'lectern_change_identity',
  'lectern_purges',
  'lectern_schema_parts',
]);

export const hasRowsToKeep = (table: string): boolean => !WITHOUT_ROWS.has(table);

/** The tables of a database that are the product's: by their names, or since a release needed them. */
export const chooseTables = (
  there: readonly string[],
  needed: readonly string[],
): { readonly own: readonly string[]; readonly others: readonly string[] } => {
  const known = new Set(needed);
  const isOwn = (table: string): boolean => OWN.test(table) || known.has(table);
  return { own: there.filter(isOwn), others: there.filter((table) => !isOwn(table)) };
};
