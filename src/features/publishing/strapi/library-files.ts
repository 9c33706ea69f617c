import type { Core } from '@strapi/strapi';
import { listOf, number, record, text, withDefault, type Decoded } from '../../../lib/row';
import { FILE_UID } from '../../content/content-model';
import { folderPaths, inFolder } from '../../content/strapi/library-files';

/** A file with the name that people gave it. */
export type NamedFile = Decoded<typeof FILE>;

/** Files by their ids, and all files in folders and below, in the order of their names. */
export const filesOf = async (
  strapi: Core.Strapi,
  { fileIds, folderIds }: Readonly<Record<'fileIds' | 'folderIds', readonly unknown[]>>,
): Promise<readonly NamedFile[]> => {
  const paths = await folderPaths(strapi, folderIds);
  if (fileIds.length === 0 && paths.length === 0) return [];
  const rows: unknown = await strapi.db.query(FILE_UID).findMany({
    select: ['id', 'name', 'hash'],
    where: {
      $or: [{ id: { $in: fileIds } }, ...paths.flatMap((path) => inFolder('folderPath', path))],
    },
    orderBy: { name: 'asc' },
  });
  return listOf(FILE)(rows);
};

const FILE = record({ id: number, name: withDefault(text, ''), hash: withDefault(text, '') });
