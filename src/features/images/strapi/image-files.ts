import type { Core } from '@strapi/strapi';
import { isRecord, numberAt, textAt, valueAt } from '../../../lib/record';
import { FILE_UID } from '../../content/content-model';
import { findFileByName, pathOfFile } from '../../content/strapi/library-files';
import type { FocalPoint } from '../focal-cut';

/** A file of the media library, as far as pictures are made of it. */
export interface ImageFile {
  readonly documentId: string;
  readonly url: string;
  readonly mime: string | null;
  readonly hash: string;
  /** ISO 8601. */
  readonly updatedAt: string;
  readonly focus: FocalPoint;
  /** Where it is on this disk; null where another storage has it. */
  readonly path: string | null;
}

/** By its documentId, or by a hash that it has, or had before it was replaced. One statement, two for a hash. */
export const findImageFile = async (
  strapi: Core.Strapi,
  name: string,
): Promise<ImageFile | null> => {
  if (!/^[\w-]{1,255}$/.test(name)) return null;
  const row: unknown = await strapi.db.query(FILE_UID).findOne({ where: { documentId: name } });
  return readFile(strapi, row ?? (await findFileByName(strapi, name)));
};

const readFile = (strapi: Core.Strapi, row: unknown): ImageFile | null => {
  const [documentId, url] = [textAt(row, 'documentId'), textAt(row, 'url')];
  if (documentId === null || url === null) return null;
  const updatedAt = valueAt(row, 'updatedAt');
  return {
    documentId,
    url,
    mime: textAt(row, 'mime'),
    hash: textAt(row, 'hash') ?? '',
    updatedAt: updatedAt instanceof Date ? updatedAt.toISOString() : String(updatedAt),
    focus: readFocus(valueAt(row, 'focalPoint')),
    path: pathOfFile(strapi, url),
  };
};

const MIDDLE: FocalPoint = { x: 50, y: 50 };

const readFocus = (value: unknown): FocalPoint => {
  const [x, y] = [numberAt(value, 'x'), numberAt(value, 'y')];
  if (!isRecord(value) || x === null || y === null) return MIDDLE;
  return { x: Math.min(Math.max(x, 0), 100), y: Math.min(Math.max(y, 0), 100) };
};
