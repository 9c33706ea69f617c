import type { OwnKey, TypeDescription } from './description';

/**
 * The one rule for what follows the keys that a client asks for, whoever reads: where it asks for none, the type's own
 * order; at last the documentId, in the direction of the key before it, and the language of what is translated. No two
 * rows that may stand in one list have both in common, and neither changes at a publication, as the id of a row
 * does. Null for what is no content.
 */
export const furtherKeys = (
  type: Pick<TypeDescription, 'order' | 'isLocalized'>,
  asked: readonly { readonly direction: OwnKey['direction'] }[],
): readonly OwnKey[] | null => {
  if (type.order === null) return null;
  const own = asked.length === 0 ? type.order : [];
  const direction = [...asked, ...own].at(-1)?.direction ?? 'asc';
  const language: OwnKey = { attribute: 'locale', direction: 'asc' };
  return [...own, { attribute: 'documentId', direction }, ...(type.isLocalized ? [language] : [])];
};
