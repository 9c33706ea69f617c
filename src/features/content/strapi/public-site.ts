import type { ContentFinder } from '../../../platform/content-reads';
import type { Dependencies } from '../../../platform/public-reads';
import { readSite, type PublishedSite } from '../published-site';
import { SITE } from '../registry';

/** Who publishes, as far as filled in. */
export const findSite = async (
  reads: ContentFinder,
): Promise<{ readonly site: PublishedSite | null; readonly dependencies: Dependencies }> => {
  const { rows, dependencies } = await reads.find(SITE.uid, {
    populate: { logo: true, defaultShareImage: true, contact: true },
    limit: 1,
  });
  return { site: readSite(rows[0]), dependencies };
};
