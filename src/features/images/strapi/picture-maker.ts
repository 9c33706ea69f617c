import { access, constants } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { failureCode } from '../../../lib/failure-code';
import { sizeInBox, type Box, type Size } from '../../content/picture';
import { cutAround, type FocalPoint } from '../focal-cut';
import type { MadeFormat } from '../picture-format';

/** A picture has more pixels than may be decoded. */
export class TooManyPixels extends Error {
  override readonly name = 'TooManyPixels';
}

/** A file is none of the pictures that others are made of, or damaged. */
export class NotAPicture extends Error {
  override readonly name = 'NotAPicture';
}

/** A file is not on the disk. */
export class PictureMissing extends Error {
  override readonly name = 'PictureMissing';
}

/** A file is on the disk, and cannot be read. */
export class PictureUnreadable extends Error {
  override readonly name = 'PictureUnreadable';
}

/** What its header tells of a picture. */
export interface PictureFacts extends Size {
  readonly hasAlpha: boolean;
  readonly isAnimated: boolean;
}

/** Others, such as SVG, may hold what should be read nowhere. */
const READ_FORMATS: readonly string[] = ['jpeg', 'png', 'webp', 'heif', 'gif'];

/** Decodes nothing. The size is that of the picture upright. Rejects with one of the errors above. */
export const readPictureFacts = async (path: string): Promise<PictureFacts> => {
  await demandReadable(path);
  const { format, autoOrient, hasAlpha, pages = 1 } = await readHeader(path);
  if (!READ_FORMATS.includes(format)) throw new NotAPicture(format);
  return { ...autoOrient, hasAlpha, isAnimated: pages > 1 };
};

const demandReadable = async (path: string): Promise<void> => {
  try {
    await access(path, constants.R_OK);
  } catch (cause) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(failureCode(cause));
    throw isMissing ? new PictureMissing(path, { cause }) : new PictureUnreadable(path, { cause });
  }
};

const readHeader = async (path: string): Promise<Metadata> => {
  try {
    // The header of a picture past sharp's own limit is wanted all the same.
    return await sharp(path, { limitInputPixels: false }).metadata();
  } catch (cause) {
    throw new NotAPicture(path, { cause });
  }
};

export interface Wish {
  readonly path: string;
  readonly box: Box;
  readonly focus: FocalPoint;
  readonly format: MadeFormat;
  /** Pixels. */
  readonly largestPicture: number;
}

/** Makes a picture from a file, of an animation its first frame. Rejects with one of the errors above. */
export const makePicture = async (wish: Wish): Promise<Buffer> => {
  const { path, box, focus, format, largestPicture } = wish;
  const { width, height } = await readPictureFacts(path);
  if (width * height > largestPicture) throw new TooManyPixels(`${width} × ${height} pixels`);
  const size = sizeInBox({ width, height }, box);
  const upright = sharp(path, { limitInputPixels: largestPicture }).autoOrient();
  const isCut = box.fit === 'cover' && box.width !== null && box.height !== null;
  const part = isCut ? upright.extract(cutAround({ width, height }, size, focus)) : upright;
  try {
    return await encode(part.resize({ ...size, fit: 'fill' }), format).toBuffer();
  } catch (cause) {
    throw new NotAPicture(path, { cause });
  }
};

const encode = (picture: Sharp, format: MadeFormat): Sharp => {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: 55, effort: 3 });
    case 'webp':
      return picture.webp({ quality: 78 });
    case 'jpeg':
      return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true });
    case 'png':
      return picture.png();
  }
};
