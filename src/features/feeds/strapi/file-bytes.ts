import { stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { pathOfFile } from '../../content/strapi/library-files';
import type { BytesOf } from '../episode';

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
  const found = await Promise.all(
    urls.map(async (url) => [url, await sizeOf(pathOfFile(strapi, url))] as const),
  );
  const sizes = new Map(found);
  return (url) => sizes.get(url) ?? null;
};

/** Null where there is no file: whoever asks for it is told so. */
const sizeOf = async (path: string | null): Promise<number | null> => {
  if (path === null) return null;
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
};
