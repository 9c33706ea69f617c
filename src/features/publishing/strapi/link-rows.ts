import { type Decoded, flag, listOf, number, orNull, row, text } from '../../../lib/row';
import type { LinkHere, LinksHere } from '../links-here';

/** A row of what refers to something. */
export type LinkRow = Decoded<typeof LINK>;

export const LINK = row({
  /** The documentId, or the id of the file, that is referred to. */
  target: text,
  uid: text,
  documentId: text,
  locale: orNull(text),
  name: orNull(text),
  isDraft: flag,
  isPublished: flag,
  isNeeded: flag,
  fields: listOf(text),
  /** Links to the same, listed or not. */
  total: number,
});

export const linksOf = (rows: readonly LinkRow[]): LinksHere => ({
  links: rows.map(linkOf),
  total: rows[0]?.total ?? 0,
});

const linkOf = (found: LinkRow): LinkHere => {
  const { uid, documentId, locale, name, isNeeded, fields } = found;
  return { uid, documentId, locale, name, in: versionsIn(found), isNeeded, fields };
};

const versionsIn = ({
  isDraft,
  isPublished,
}: Pick<LinkRow, 'isDraft' | 'isPublished'>): LinkHere['in'] => {
  if (!isDraft) return 'published';
  return isPublished ? 'both' : 'draft';
};
