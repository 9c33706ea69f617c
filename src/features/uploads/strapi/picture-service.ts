import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { errors } from '@strapi/utils';
import createHttpError from 'http-errors';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { refuse } from '../../../platform/http-errors';
import { HEAD_LENGTH, isPicture, kindOfFile, type FileKind } from '../file-kind';
import { sizeProblem } from '../picture-size';

/** A file on its way into the media library, as Strapi's upload plugin hands it on. */
export interface ArrivingFile {
  readonly name: string;
  readonly hash: string;
  readonly ext: string;
  readonly mime: string;
  readonly filepath?: string;
  readonly tmpWorkingDirectory?: string;
}

/** Of Strapi's service for pictures, what is done otherwise here. */
export interface PictureService {
  isImage(file: ArrivingFile): Promise<boolean>;
  isOptimizableImage(file: ArrivingFile): Promise<boolean>;
  optimize(file: ArrivingFile): Promise<ArrivingFile>;
}

export interface PictureWishes {
  /** Pixels. */
  readonly largestPicture: number;
  /** Whether editors want pictures made smaller where nobody would see it. */
  readonly isOptimizing: () => Promise<boolean>;
}

/**
 * Looks at every file before anything of it is decoded, and encodes every picture anew: what is kept has no place where
 * it was taken, no name of a camera, and nothing behind its end.
 */
export const createPictureService = (wishes: PictureWishes): PictureService => ({
  isImage: (file) => inspect(file, wishes),
  isOptimizableImage: async () => true,
  optimize: (file) => encodeAnew(file, wishes),
});

const inspect = async (file: ArrivingFile, { largestPicture }: PictureWishes): Promise<boolean> => {
  const kind = await kindOf(file);
  if (!isPicture(kind)) return false;
  const header = await readHeader(file);
  const { width, height, pages: frames = 1 } = header;
  const problem = sizeProblem(
    { width, height: header.pageHeight ?? height, frames },
    largestPicture,
  );
  if (problem !== null) throw tooManyPixels(problem);
  return true;
};

const kindOf = async ({ name, ext, mime, filepath }: ArrivingFile): Promise<FileKind> => {
  const head = filepath === undefined ? '' : await readHead(filepath);
  const kind = kindOfFile({ extension: ext, type: mime, head });
  if (kind) return kind;
  throw refuse(
    'FILE_TYPE_MISMATCH',
    `“${name.slice(0, 100)}” is not what its name says (${ext}, ${mime}). Send a file whose name and content agree.`,
  );
};

const readHead = async (path: string): Promise<string> => {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(HEAD_LENGTH);
    const { bytesRead } = await file.read(buffer, 0, HEAD_LENGTH, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
};

/** Decodes nothing. */
const readHeader = async ({ filepath }: ArrivingFile): Promise<Metadata> => {
  try {
    // The header of a picture past sharp's own limit is wanted all the same, to say how large it is.
    return await sharp(filepath, { limitInputPixels: false }).metadata();
  } catch (error) {
    throw asRefusal(error);
  }
};

const encodeAnew = async (file: ArrivingFile, wishes: PictureWishes): Promise<ArrivingFile> => {
  const kind = await kindOf(file);
  const { orientation = 1, pages = 1 } = await readHeader(file);
  const quality = (await wishes.isOptimizing()) ? 80 : null;
  const picture = sharp(file.filepath, { animated: true }).keepIccProfile();
  if (orientation > 1 && pages === 1) picture.rotate();
  const filepath = join(file.tmpWorkingDirectory ?? '', `kept-${file.hash}`);
  try {
    const { width, height, pageHeight, size } = await encoder(picture, kind, quality).toFile(
      filepath,
    );
    const kept = {
      filepath,
      width,
      height: pageHeight ?? height,
      sizeInBytes: size,
      size: Math.round((size / 1000) * 100) / 100,
      getStream: () => createReadStream(filepath),
      // Strapi keeps what the storage says of a file; ours says nothing.
      provider_metadata: { placeholder: await placeholderOf(filepath), isAnimated: pages > 1 },
    };
    return { ...file, ...kept };
  } catch (error) {
    throw asRefusal(error);
  }
};

/** Pixels of the longer side. */
const PLACEHOLDER_SIZE = 16;

/** The picture in some 150 bytes, as an address that holds it: shown, blurred, until the picture is there. */
const placeholderOf = async (filepath: string): Promise<string> => {
  const small = await sharp(filepath)
    .resize(PLACEHOLDER_SIZE, PLACEHOLDER_SIZE, { fit: 'inside' })
    .webp({ quality: 40, alphaQuality: 40 })
    .toBuffer();
  return `data:image/webp;base64,${small.toString('base64')}`;
};

/** @param quality of 100; null: as good as the original, or nearly so */
const encoder = (picture: Sharp, kind: FileKind, quality: number | null): Sharp => {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- only pictures come here
  switch (kind) {
    case 'png':
      return quality === null ? picture.png() : picture.png({ quality });
    case 'webp':
      return picture.webp({ quality: quality ?? 95 });
    case 'avif':
      return picture.avif({ quality: quality ?? 90, effort: 2 });
    case 'gif':
      return picture.gif();
    case 'jpeg':
      return picture.jpeg({ quality: quality ?? 95 });
    default:
      return picture;
  }
};

/** What could not be written is no fault of the picture. */
const asRefusal = (error: unknown): unknown => {
  const message = error instanceof Error ? error.message : '';
  if (error instanceof errors.ApplicationError || /no space|quota|unable to write/i.test(message)) {
    return error;
  }
  return refuse('PICTURE_INVALID', 'The picture cannot be read: it is damaged or not complete.');
};

const tooManyPixels = (message: string): Error =>
  createHttpError(413, message, {
    name: 'PayloadTooLargeError',
    expose: true,
    details: { code: 'PICTURE_TOO_LARGE' },
  });
