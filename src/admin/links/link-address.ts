import { EDITED_SITE } from '../../features/content/edited-types';
import type { LinkHere } from '../../features/publishing/links-here';

/** Where the panel shows a document, within the panel. */
export const linkAddress = ({
  uid,
  documentId,
  locale,
}: Pick<LinkHere, 'uid' | 'documentId' | 'locale'>): string => {
  const language = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return uid === EDITED_SITE.uid
    ? `/content-manager/single-types/${uid}${language}`
    : `/content-manager/collection-types/${uid}/${documentId}${language}`;
};
