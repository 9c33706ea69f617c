import type { Core } from '@strapi/strapi';
import { numberAt, textAt } from '../../../lib/record';
import { FILE_UID } from '../../content/content-model';
import type { FileTarget } from './links-store';

const FOLDER_UID = 'plugin::upload.folder';

/** A file with the name that people gave it. */
export interface NamedFile extends FileTarget {
  readonly name: string;
}

/** Files by their ids, and all files in folders and below, in the order of their names. */
export const filesOf = async (
  strapi: Core.Strapi,
  { fileIds, folderIds }: Readonly<Record<'fileIds' | 'folderIds', readonly unknown[]>>,
): Promise<readonly NamedFile[]> => {
  const paths = await pathsOf(strapi, folderIds);
  if (fileIds.length === 0 && paths.length === 0) return [];
  const rows: readonly unknown[] = await strapi.db.query(FILE_UID).findMany({
    select: ['id', 'name', 'hash'],
    where: {
      $or: [
        { id: { $in: fileIds } },
        ...paths.flatMap((path) => [
          { folderPath: path },
          { folderPath: { $startsWith: `${path}/` } },
        ]),
      ],
    },
    orderBy: { name: 'asc' },
  });
  return rows.map((row) => ({
    id: numberAt(row, 'id') ?? 0,
    name: textAt(row, 'name') ?? '',
    hash: textAt(row, 'hash') ?? '',
  }));
};

const pathsOf = async (
  strapi: Core.Strapi,
  folderIds: readonly unknown[],
): Promise<readonly string[]> => {
  if (folderIds.length === 0) return [];
  const rows: readonly unknown[] = await strapi.db
    .query(FOLDER_UID)
    .findMany({ select: ['path'], where: { id: { $in: folderIds } } });
  return rows.flatMap((row) => textAt(row, 'path') ?? []);
};
