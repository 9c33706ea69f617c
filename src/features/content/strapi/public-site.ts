import type { Core } from '@strapi/strapi';
import type { UnknownRecord } from '../../../lib/record';
import { column, filled, orNull } from '../../../lib/row';
import type { ContentFinder, ContentQuery } from '../../../platform/content-reads';
import { unlessForbidden } from '../../../platform/missing-right';
import { NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { Dependencies } from '../../../platform/public-reads';
import { readSite, type PublishedSite } from '../published-site';
import { SITE } from '../registry';

/** Where the public site is, whoever asks; null while nobody has said it. */
export const readSiteUrl = async (strapi: Core.Strapi): Promise<string | null> => {
  const site: unknown = await strapi.db.query(SITE.uid).findOne({ select: ['siteUrl'] });
  return orNull(column('siteUrl', filled))(site);
};

interface FoundSite {
  readonly site: PublishedSite | null;
  readonly dependencies: Dependencies;
}

/** Who publishes, as far as filled in; null where the public may not know. */
export const findReadableSite = (reads: ContentFinder): Promise<FoundSite> =>
  unlessForbidden(
    () => findSite(reads),
    () => ({ site: null, dependencies: NO_DEPENDENCIES }),
  );

/** Who publishes, as far as filled in. */
export const findSite = async (reads: ContentFinder): Promise<FoundSite> => {
  const { rows, dependencies } = await reads.find(SITE.uid, SITE_QUERY);
  const [row] = rows;
  return { site: row ? siteOf(row) : null, dependencies };
};

const SITE_QUERY: ContentQuery = {
  populate: { logo: true, defaultShareImage: true, contact: true },
  limit: 1,
  isHeld: true,
};

const sites = new WeakMap<object, PublishedSite | null>();

/** A row that is held is decoded once. */
const siteOf = (row: UnknownRecord): PublishedSite | null => {
  const known = sites.get(row);
  if (known !== undefined) return known;
  const site = readSite(row);
  sites.set(row, site);
  return site;
};
