import type { Core, UID } from '@strapi/strapi';
import { configuredLocales } from '../../../platform/default-locale';
import type { PublicCaller } from '../../../platform/public-caller';
import { isLocalized } from '../../../platform/schema';
import { pagePaths, type PagePaths } from '../page-paths';
import { PAGE_TYPES, type PageType } from '../public-url';
import { CONTENT_TYPES } from '../registry';
import { readPublicPaths } from './public-paths';
import { listable } from './readable-types';

/** Where the pages of the public site are, in all languages. @param siteUrl null while nobody has filled it in */
export const readPagePaths = (strapi: Core.Strapi, siteUrl: string | null): PagePaths =>
  pagePaths({
    siteUrl,
    paths: readPublicPaths(strapi),
    locales: configuredLocales(strapi),
    isTranslated: (type) => isLocalized(strapi, uidOfPage(type)),
  });

/** The content type whose documents have pages of a type. */
export const uidOfPage = (type: PageType): UID.ContentType => {
  const uid = CONTENT_TYPES.find(({ plural }) => plural === type)?.uid;
  if (uid === undefined) throw new Error(`No content type has pages of the type ${type}`);
  return uid as UID.ContentType;
};

/** The type of pages that documents of a content type have; null for one without pages. */
export const pageTypeOfUid = (uid: string): PageType | null =>
  PAGE_TYPES.find((type) => uidOfPage(type) === uid) ?? null;

/** Those of some types whose pages the public may be told of. */
export const listablePages = async <Type extends PageType>(
  caller: Pick<PublicCaller, 'may'>,
  types: readonly Type[],
): Promise<readonly Type[]> => {
  const pages = types.map((type) => ({ type, uid: uidOfPage(type) }));
  return (await listable(caller, pages)).map(({ type }) => type);
};
