import { join, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { column, listOf, orNull, text } from '../../../lib/row';
import { FILE_UID } from '../content-model';
import { isOnThisServer } from '../picture';
import { familiesOfName, isOfFamily } from '../replaced-file-name';

/**
 * The row of the file that has a name (without extension), or that took the place of the one that had it, or a smaller
 * form of which had it, before it was replaced; null if there is none. One statement, and none for what is no such name.
 */
export const findFileByName = async (strapi: Core.Strapi, name: string): Promise<unknown> => {
  const families = familiesOfName(name);
  if (families.length === 0) return null;
  const rows: unknown[] = await strapi.db.query(FILE_UID).findMany({
    where: {
      $or: [{ hash: name }, ...families.map((family) => ({ hash: { $startsWith: family } }))],
    },
  });
  // In the statement, an underline stands for any letter.
  const isReplacement = (row: unknown): boolean =>
    families.some((family) => isOfFamily(HASH(row) ?? '', family));
  return rows.find((row) => HASH(row) === name) ?? rows.find(isReplacement) ?? null;
};

const HASH = column('hash', orNull(text));

const FOLDER_UID = 'plugin::upload.folder';

/** The paths of folders of the media library, by their ids. */
export const folderPaths = async (
  strapi: Core.Strapi,
  ids: readonly unknown[],
): Promise<readonly string[]> => {
  if (ids.length === 0) return [];
  const where = { id: { $in: ids } };
  return PATHS(await strapi.db.query(FOLDER_UID).findMany({ select: ['path'], where }));
};

const PATHS = listOf(column('path', text));

/** Conditions of what is in a folder, or anywhere below it. */
export const inFolder = (field: string, path: string): readonly object[] => [
  { [field]: path },
  { [field]: { $startsWith: `${path}/` } },
];

/** Where a file is on this disk, by its address as stored; null where another storage has it. */
export const pathOfFile = (strapi: Core.Strapi, url: string): string | null => {
  if (!isOnThisServer(url)) return null;
  const folder = resolve(strapi.dirs.static.public, 'uploads');
  const path = join(folder, url.slice('/uploads/'.length));
  return path.startsWith(`${folder}/`) ? path : null;
};
