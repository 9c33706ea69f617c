import { QueueFull } from '../../../lib/work-queue';
import type { Refusal } from '../../../platform/public-answers';
import { NotAPicture, PictureMissing, PictureUnreadable, TooManyPixels } from './picture-maker';

/** Seconds. */
export const RETRY_AFTER = '2';

export const IMAGE_NOT_FOUND: Refusal = {
  status: 404,
  code: 'IMAGE_NOT_FOUND',
  message: 'No picture of the media library has this documentId or hash.',
};

export const NOT_A_PICTURE: Refusal = {
  status: 400,
  code: 'NOT_A_PICTURE',
  message:
    'Other sizes are made of JPEG, PNG, WebP, AVIF and GIF that are whole; this file is something else, or damaged. Ask for the file itself.',
};

/** The refusal that says why no picture was made; undefined for what nobody expected. */
export const refusalOf = (error: unknown): Refusal | undefined =>
  REFUSALS.find(([kind]) => error instanceof kind)?.[1];

const REFUSALS: readonly (readonly [new (message: string) => Error, Refusal])[] = [
  [PictureMissing, IMAGE_NOT_FOUND],
  [NotAPicture, NOT_A_PICTURE],
  [
    TooManyPixels,
    {
      status: 413,
      code: 'PICTURE_TOO_LARGE',
      message: 'The picture has too many pixels to be made smaller. Ask for the file itself.',
    },
  ],
  [
    PictureUnreadable,
    {
      status: 503,
      code: 'IMAGE_UNREADABLE',
      message: 'The file is there, and cannot be read at the moment. Try again in two seconds.',
    },
  ],
  [
    QueueFull,
    {
      status: 503,
      code: 'IMAGES_BUSY',
      message: 'Too many pictures are being made at the moment. Try again in two seconds.',
    },
  ],
];
