import { resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const settings = z.object({
  largestJson: z.number(),
  largestUpload: z.number(),
  uploadsAtOnce: z.number(),
  folder: z.string(),
  useForTemporaryFiles: z.custom<(folder: string) => () => void>(
    (value) => typeof value === 'function',
  ),
});

export type BodySettings = z.output<typeof settings>;

/** From config/bodies; the folder as an absolute path. */
export const readSettings = (strapi: Core.Strapi): BodySettings => {
  const read = settings.parse(strapi.config.get('bodies'));
  return { ...read, folder: resolve(strapi.dirs.app.root, read.folder) };
};
