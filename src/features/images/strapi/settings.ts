import { resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const settings = z.object({ folder: z.string(), capacity: z.number() });
const uploads = z.object({ largestPicture: z.number() });

export interface ImageSettings {
  /** Where made pictures are kept. */
  readonly folder: string;
  /** Bytes of them. */
  readonly capacity: number;
  /** Pixels of a picture that is decoded. */
  readonly largestPicture: number;
}

export const readSettings = (strapi: Core.Strapi): ImageSettings => {
  const { folder, capacity } = settings.parse(strapi.config.get('images'));
  return {
    folder: resolve(strapi.dirs.app.root, folder),
    capacity,
    largestPicture: uploads.parse(strapi.config.get('uploads')).largestPicture,
  };
};
