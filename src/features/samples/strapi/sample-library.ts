import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { lookup } from 'mime-types';
import { isRecord, numberAt, textAt, type UnknownRecord } from '../../../lib/record';
import type { MediaFile } from '../supplements';

/** The files of the samples in the media library. */
export interface SampleLibrary {
  /** The file's row; throws where the samples have no such file. */
  find(name: string): UnknownRecord;
}

export interface WantedFiles {
  /** Where they lie. */
  readonly folder: string;
  readonly names: readonly string[];
  readonly media: ReadonlyMap<string, MediaFile>;
  /** Asked before each file. */
  readonly isStopRequested: () => boolean;
}

interface UploadService {
  upload(wish: unknown): Promise<readonly unknown[]>;
}

interface FolderService {
  create(folder: { name: string; parent: null }): Promise<unknown>;
}

const FILE = 'plugin::upload.file';
const FOLDER = 'plugin::upload.folder';
/** As editors see it in the media library. */
const FOLDER_NAME = 'Samples';
/** Each makes five sizes of a picture. */
const AT_ONCE = 2;

/** Takes files into the media library, in a folder of their own; those that are there are not taken in again. */
export const fillLibrary = async (
  strapi: Core.Strapi,
  { folder, names, media, isStopRequested }: WantedFiles,
): Promise<SampleLibrary> => {
  const folderId = await findFolder(strapi);
  const rows: readonly unknown[] = await strapi.db
    .query(FILE)
    .findMany({ where: { folder: folderId } });
  const found = new Map<string, UnknownRecord>(
    rows.filter(isRecord).map((row) => [textAt(row, 'name') ?? '', row]),
  );
  const waiting = names.filter((name) => !found.has(name));
  const takeIn = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      if (isStopRequested()) return;
      const about = media.get(name) ?? { alternativeText: null, caption: null };
      found.set(name, await upload(strapi, { path: join(folder, name), name, about, folderId }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeIn));
  return {
    find: (name) => {
      const file = found.get(name);
      if (file) return file;
      throw new Error(`The samples have no file “${name}”`);
    },
  };
};

const findFolder = async (strapi: Core.Strapi): Promise<number> => {
  const query = strapi.db.query(FOLDER);
  const folder: unknown =
    (await query.findOne({ where: { name: FOLDER_NAME, parent: null } })) ??
    (await strapi.plugin('upload').service<FolderService>('folder').create({
      name: FOLDER_NAME,
      parent: null,
    }));
  const id = numberAt(folder, 'id');
  if (id === null) throw new Error('The media library made no folder for the samples');
  return id;
};

interface Upload {
  readonly path: string;
  readonly name: string;
  readonly about: MediaFile;
  readonly folderId: number;
}

const upload = async (
  strapi: Core.Strapi,
  { path, name, about, folderId }: Upload,
): Promise<UnknownRecord> => {
  const service = strapi.plugin('upload').service<UploadService>('upload');
  const { size } = await stat(path);
  const mimetype = lookup(name);
  try {
    const [file] = await service.upload({
      data: { fileInfo: { name, ...about, folder: folderId } },
      files: { filepath: path, originalFilename: name, mimetype, size },
    });
    if (isRecord(file)) return file;
  } catch (cause) {
    throw new Error(`The sample file “${name}” cannot be taken into the media library`, { cause });
  }
  throw new Error(`The media library did not keep the sample file “${name}”`);
};
