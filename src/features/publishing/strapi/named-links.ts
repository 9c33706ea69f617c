import type { Core } from '@strapi/strapi';
import { READING } from '../../../platform/panel-routes';
import { findRows, rowTest, type Ability } from '../../../platform/stored-rows';
import type { LinksHere } from '../links-here';

/** Names only of what whoever asks may read; the rest is counted. */
export const namedFor = async (
  strapi: Core.Strapi,
  ability: Ability,
  { links, total }: LinksHere,
): Promise<LinksHere> => {
  const uids = [...new Set(links.map(({ uid }) => uid))];
  const hidden = new Set<string>();
  for (const uid of uids) {
    const reaches = rowTest(strapi, { ability }, { right: READING, model: uid });
    // Who may read all of a type is not asked about each.
    if (reaches({})) continue;
    const documentId = {
      $in: links.filter((link) => link.uid === uid).map((link) => link.documentId),
    };
    const rows = await findRows(strapi, uid, { documentId });
    for (const row of rows) if (!reaches(row)) hidden.add(row.documentId);
  }
  return {
    links: links.map((link) => (hidden.has(link.documentId) ? { ...link, name: null } : link)),
    total,
  };
};
