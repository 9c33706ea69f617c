import type { Core } from '@strapi/strapi';
import { isRecord, numberAt } from '../../../lib/record';
import { moment, orNull, record, text, withDefault, type Decode } from '../../../lib/row';
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
  const file = orNull(FILE)(row ?? (await findFileByName(strapi, name)));
  if (!file) return null;
  const { focalPoint: focus, ...stored } = file;
  return { ...stored, focus, path: pathOfFile(strapi, stored.url) };
};

const MIDDLE: FocalPoint = { x: 50, y: 50 };

const inFocus: Decode<FocalPoint> = (value) => {
  const [x, y] = [numberAt(value, 'x'), numberAt(value, 'y')];
  if (!isRecord(value) || x === null || y === null) return MIDDLE;
  return { x: Math.min(Math.max(x, 0), 100), y: Math.min(Math.max(y, 0), 100) };
};

const FILE = record({
  documentId: text,
  url: text,
  mime: orNull(text),
  hash: withDefault(text, ''),
  updatedAt: withDefault(moment, ''),
  focalPoint: inFocus,
});
