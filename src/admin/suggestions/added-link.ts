import { generateKeyBetween } from 'fractional-indexing';
import { FORM_KEY } from '../../features/concurrent-edits/stored-keys';
import { EDITED_PUBLICATION } from '../../features/content/edited-types';
import type { Suggestion } from '../../features/discovery/suggestions';
import { listAt, textAt } from '../../lib/record';

/** Behind all links that were loaded, whose keys Strapi counts from `a0`, and tells nobody. */
const BEHIND_ALL = 'e00000';

/** What the form holds of a relation, with one more link behind the others: as Strapi's own input adds it. */
export const withLink = (connect: readonly unknown[], suggestion: Suggestion): unknown[] => [
  ...connect,
  linkTo(suggestion, lastKey(connect)),
];

const lastKey = (connect: readonly unknown[]): string =>
  connect
    .map((link) => textAt(link, FORM_KEY) ?? '')
    .reduce((last, key) => (key > last ? key : last), BEHIND_ALL);

const linkTo = (
  { id, documentId, locale, title, isPublished }: Suggestion,
  after: string,
): unknown => ({
  id,
  documentId,
  locale,
  apiData: { id, documentId, locale, isTemporary: true },
  status: isPublished ? 'published' : 'draft',
  [FORM_KEY]: generateKeyBetween(after, null),
  title,
  label: title,
  href: `../collection-types/${EDITED_PUBLICATION.uid}/${documentId}${
    locale === null ? '' : `?plugins[i18n][locale]=${locale}`
  }`,
});

/** documentIds of links as a form holds them. */
export const linkedIds = (links: unknown, key: 'connect' | 'disconnect'): ReadonlySet<string> =>
  new Set(listAt(links, key).flatMap((link) => documentIdOf(link) ?? []));

export const documentIdOf = (link: unknown): string | null =>
  textAt(link, 'documentId') ?? textAt(linkData(link), 'documentId');

const linkData = (link: unknown): unknown =>
  typeof link === 'object' && link !== null && 'apiData' in link ? link.apiData : null;
