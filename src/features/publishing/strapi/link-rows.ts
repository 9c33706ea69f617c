import { flag, listOf, number, orNull, row, text } from '../../../lib/row';
import type { LinkHere, LinksHere } from '../links-here';

/** A row of what refers to something. */
export interface LinkRow extends Omit<LinkHere, 'in'> {
  /** The documentId, or the id of the file, that is referred to. */
  readonly target: string;
  readonly isDraft: boolean;
  readonly isPublished: boolean;
  /** Links to the same, listed or not. */
  readonly total: number;
}

export const LINK = row<LinkRow>({
  target: text,
  uid: text,
  documentId: text,
  locale: orNull(text),
  name: orNull(text),
  isDraft: flag,
  isPublished: flag,
  isNeeded: flag,
  fields: listOf(text),
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
