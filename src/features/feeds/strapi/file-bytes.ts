import { stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { BytesOf } from '../episode';

const UPLOADS = '/uploads/';

/**
 * The exact sizes of files that this server keeps itself; Strapi stores them rounded to ten bytes. Of files elsewhere
 * nothing is known beyond that.
 *
 * @param urls as stored
 */
export const readFileBytes = async (
  strapi: Core.Strapi,
  urls: readonly string[],
): Promise<BytesOf> => {
  const own = urls.filter((url) => normalize(url).startsWith(UPLOADS));
  const found = await Promise.all(own.map((url) => sizeOf(join(strapi.dirs.static.public, url))));
  const sizes = new Map(own.map((url, index) => [url, found[index] ?? null]));
  return (url) => sizes.get(url) ?? null;
};

/** Null where there is no file: whoever asks for it is told so. */
const sizeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ size }) => size,
    () => null,
  );
