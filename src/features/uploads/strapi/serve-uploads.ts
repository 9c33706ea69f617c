import type { Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { extname, join, parse, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { readByteRange, type ByteRange } from '../../../lib/byte-range';
import { isCopyRight } from '../../../lib/conditional-request';
import { failureCode } from '../../../lib/failure-code';
import { percentDecode } from '../../../lib/percent-decoding';
import { textAt } from '../../../lib/record';
import { noteSources } from '../../../platform/answer-sources';
import { unavailable } from '../../../platform/http-errors';
import { NO_DEPENDENCIES } from '../../../platform/public-answers';
import { FILE_UID } from '../../content/content-model';
import { findFileByName } from '../../content/strapi/library-files';

const FOLDER = '/uploads/';
/** A file's name tells its content: a replaced file has another name. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Answers `/uploads/…` with what is on this disk: for ever to be kept, in parts where a part is asked for (RFC 9110,
 * 14), and not again to whoever has it (13.1). What is not there is left to the rest of the stack; what is there and
 * cannot be read is refused with FILE_UNREADABLE.
 */
export const serveUploads = (strapi: Core.Strapi) => {
  const folder = resolve(strapi.dirs.static.public, 'uploads');
  return async (ctx: Context, next: Next): Promise<void> => {
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (!isRead || !ctx.path.startsWith(FOLDER)) {
      await next();
      return;
    }
    const name = percentDecode(ctx.path.slice(FOLDER.length));
    // Nothing further inside is asked for what is no name: it is 404.
    if (!isPlainName(name)) return;
    const path = join(folder, name);
    const isAnswered = (await sendFile(ctx, path)) || (await sendOn(strapi, ctx, path));
    if (!isAnswered) await next();
  };
};

/** False for what is in another folder, hidden, or no path. */
const isPlainName = (name: string): boolean =>
  !name.includes('\u0000') &&
  !name.includes('\\') &&
  name.split('/').every((part) => part !== '' && !part.startsWith('.'));

/** False if there is no such file. */
const sendFile = async (ctx: Context, path: string): Promise<boolean> => {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return false;
    await send(ctx, path, facts);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    for (const header of OF_FILES) ctx.remove(header);
    const message = 'The file is there, and cannot be read at the moment. Try again later.';
    throw unavailable('FILE_UNREADABLE', message, error);
  }
};

const OF_FILES = [
  'Cache-Control',
  'Accept-Ranges',
  'ETag',
  'Last-Modified',
  'Content-Range',
  'Content-Type',
] as const;

/** A name that is too long is nobody's. */
const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(failureCode(error));

/**
 * Pages and bodies of texts may know a file by the address that it had before it was replaced: they get the present
 * one.
 */
const sendOn = async (strapi: Core.Strapi, ctx: Context, path: string): Promise<boolean> => {
  noteSources(ctx.res, { ...NO_DEPENDENCIES, types: [FILE_UID] });
  const url = textAt(await findFileByName(strapi, parse(path).name), 'url');
  if (url === null || url === ctx.path) return false;
  ctx.set('Cache-Control', 'no-cache');
  ctx.redirect(url);
  return true;
};

const send = async (ctx: Context, path: string, { size, mtimeMs, mtime }: Stats): Promise<void> => {
  const entityTag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
  ctx.set('Cache-Control', FOR_EVER);
  ctx.set('Accept-Ranges', 'bytes');
  ctx.set('ETag', entityTag);
  ctx.lastModified = mtime;
  ctx.type = extname(path);
  ctx.status = 200;
  const isPart = isRangeMeant(ctx, { entityTag, mtime });
  const range = isPart ? readByteRange(ctx.get('range'), size) : null;
  if (isCopyRight(ctx.headers, { entityTag, modifiedAt: mtimeMs })) ctx.status = 304;
  else if (range === 'outside') refuseRange(ctx, size);
  else if (range === null) await sendBytes(ctx, path, { start: 0, end: size - 1 });
  else {
    ctx.status = 206;
    ctx.set('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
    await sendBytes(ctx, path, range);
  }
};

const refuseRange = (ctx: Context, size: number): void => {
  ctx.status = 416;
  ctx.set('Content-Range', `bytes */${size}`);
  ctx.body = '';
};

/** An empty file has no last byte. Rejects if the file cannot be opened, before anything is sent. */
const sendBytes = async (ctx: Context, path: string, { start, end }: ByteRange): Promise<void> => {
  const { status } = ctx;
  const length = end - start + 1;
  if (ctx.method === 'HEAD') ctx.body = null;
  else if (length === 0) ctx.body = '';
  else ctx.body = (await open(path)).createReadStream({ start, end });
  ctx.status = status;
  ctx.length = length;
};

/** `If-Range` names the file of which a client has the other parts (RFC 9110, 13.1.5); `Range` is for GET alone. */
const isRangeMeant = (
  ctx: Context,
  { entityTag, mtime }: { readonly entityTag: string; readonly mtime: Date },
): boolean => {
  const condition = ctx.get('if-range');
  if (ctx.method !== 'GET') return false;
  return condition === '' || condition === entityTag || condition === mtime.toUTCString();
};
