import type { Core } from '@strapi/strapi';
import { textAt, type UnknownRecord } from '../../../lib/record';
import { publicUrl } from '../../content/public-url';
import { readPublicPaths } from '../../content/strapi/public-paths';
import { readSiteUrl } from '../../content/strapi/public-site';
import { pageTypeOfUid, readPagePaths } from '../../content/strapi/site-pages';
import {
  askedPages,
  deadStateOf,
  linksIn,
  pathOnSite,
  typesWithFolders,
  type DeadLink,
} from '../internal-links';
import type { DraftKey } from './candidate';
import { findPages } from './dead-links-store';
import { placesOf } from './document-pictures';

interface Linking extends DraftKey {
  readonly draft: UnknownRecord;
}

/** Links of a draft to pages of the site on which nothing is. Two statements, one where nothing is linked. */
export const findDeadLinks = async (
  strapi: Core.Strapi,
  { uid, documentId, locale, draft }: Linking,
): Promise<readonly DeadLink[]> => {
  const links = linksIn(placesOf(strapi, uid, draft));
  if (links.length === 0) return [];
  const paths = readPublicPaths(strapi);
  const siteUrl = await readSiteUrl(strapi);
  const type = pageTypeOfUid(uid);
  const slug = textAt(draft, 'slug');
  const own = type !== null && slug ? { type, slug, locale } : null;
  const pageUrl = siteUrl && own ? publicUrl(paths, { siteUrl, ...own }) : null;
  const placed = links.flatMap((link) => {
    const path = pathOnSite(link.url, { siteUrl, pageUrl });
    return path === null ? [] : [{ link, path }];
  });
  const asked = askedPages(
    placed.map(({ path }) => path),
    readPagePaths(strapi, siteUrl),
    own && { ...own, locale: locale ?? '' },
  );
  const found = await findPages(strapi, { asked, except: documentId });
  const folders = typesWithFolders(paths);
  return placed.flatMap(({ link, path }) => {
    const state = deadStateOf(path, { asked, found, folders });
    return state === null ? [] : [{ ...link, state }];
  });
};
