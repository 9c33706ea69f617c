import type { ContentType } from './registry';

/** What a caller must be allowed in order to be told of all documents of a type, as Strapi names it. */
export const rightToList = ({ uid }: Pick<ContentType, 'uid'>): string => `${uid}.find`;

/**
 * The same for what tells of one document beside its own address: it is found among all by its slug, and
 * shown. A single type has no right to show one.
 */
export const rightsToShow = ({
  uid,
  nameField,
}: Pick<ContentType, 'uid' | 'nameField'>): readonly string[] =>
  nameField === null ? [rightToList({ uid })] : [rightToList({ uid }), `${uid}.findOne`];
