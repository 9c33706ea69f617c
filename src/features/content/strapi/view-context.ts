import type { Core } from '@strapi/strapi';
import type { UnknownRecord } from '../../../lib/record';
import type { ContentFinder } from '../../../platform/content-reads';
import { configuredLocales } from '../../../platform/default-locale';
import { NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { Dependencies } from '../../../platform/public-reads';
import type { Members } from '../../../platform/view-parts';
import type { AbsoluteUrl } from '../body-urls';
import { hasPage, pageMembers, type PageSetting } from '../page-members';
import { contentTypeOf } from '../registry';
import { shownView, type ReadView } from '../shown-view';
import { serverUrls } from './delivery';
import { readPublicPaths } from './public-paths';
import { findReadableSite } from './public-site';

/** How views are shown on this server. */
export interface ViewContext {
  /** A view without what is read beside its document. */
  shown(read: ReadView): UnknownRecord;
  readonly setting: Omit<PageSetting, 'site'>;
}

export const viewContextOf = (strapi: Core.Strapi): ViewContext => {
  const absolute = serverUrls(strapi);
  const fileUrl = fileUrls(strapi);
  return {
    shown: (read) => shownView(read, fileUrl),
    setting: { absolute, paths: readPublicPaths(strapi), locales: configuredLocales(strapi) },
  };
};

/**
 * Makes addresses of files absolute in answers that are read under other origins. Null where nobody said under
 * which address the server is reached: then they stay paths.
 */
const fileUrls = (strapi: Core.Strapi): AbsoluteUrl | null =>
  strapi.config.get<string>('server.url', '') === '' ? null : serverUrls(strapi);

/** The members of one of the documents that `readMembersOf` was asked for. */
export interface MembersOf {
  readonly membersOf: (row: UnknownRecord) => UnknownRecord;
  readonly dependencies: Dependencies;
}

/** What full views have that is made of their documents and of the Site. One read, of the Site. */
export const readMembersOf = async (
  { setting }: ViewContext,
  reads: ContentFinder,
  uid: string,
): Promise<MembersOf> => {
  const type = contentTypeOf(uid);
  if (!type || !hasPage(type)) return { membersOf: () => ({}), dependencies: NO_DEPENDENCIES };
  const { site, dependencies } = await findReadableSite(reads);
  return { membersOf: (row) => pageMembers(type, row, { ...setting, site }), dependencies };
};

/** The same of one document. */
export const readPageMembers = async (
  viewContext: ViewContext,
  reads: ContentFinder,
  { uid, row }: Pick<ReadView, 'uid' | 'row'>,
): Promise<Members> => {
  const { membersOf, dependencies } = await readMembersOf(viewContext, reads, uid);
  return { members: membersOf(row), dependencies };
};
