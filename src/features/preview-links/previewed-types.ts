import { hasPage } from '../content/page-members';
import { CONTENT_TYPES, type ContentType } from '../content/registry';

/**
 * The type of a document that links are made to, or null: it has no page, or no drafts. What has no drafts is public as
 * it is saved.
 */
export const previewedType = (
  uid: string,
  hasDrafts: (uid: string) => boolean,
): ContentType | null =>
  CONTENT_TYPES.find((type) => type.uid === uid && hasPage(type) && hasDrafts(type.uid)) ?? null;
