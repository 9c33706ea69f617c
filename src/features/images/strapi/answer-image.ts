import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { routeReader } from '../../../contract/api-route';
import { isCopyRight } from '../../../lib/conditional-request';
import type { WorkQueue } from '../../../lib/work-queue';
import { noteSources } from '../../../platform/answer-sources';
import {
  NO_DEPENDENCIES,
  parameterRefusal,
  refusalAnswer,
  type Refusal,
} from '../../../platform/public-answers';
import { publicRequestOf, sendAnswer } from '../../../platform/public-routes';
import { FILE_UID } from '../../content/content-model';
import { isResized, pictureVersion } from '../../content/picture';
import { IMAGE_ROUTE, type ImageRequest } from '../image-route';
import { formatFor, type MadeFormat } from '../picture-format';
import { findImageFile, type ImageFile } from './image-files';
import { IMAGE_NOT_FOUND, NOT_A_PICTURE, refusalOf, RETRY_AFTER } from './image-refusals';
import { makePicture, readPictureFacts } from './picture-maker';
import type { PictureStore } from './picture-store';

export interface ImageServices {
  readonly strapi: Core.Strapi;
  readonly store: PictureStore;
  readonly queue: WorkQueue;
  /** Pictures that are being made, by their names: who wants the same waits for it. */
  readonly underWay: Map<string, Promise<Buffer>>;
  readonly largestPicture: number;
}

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Whoever asks without a version, or with another, is told of a change within an hour, a CDN at once. */
const FOR_AN_HOUR = 'public, max-age=3600';

const readRequest = routeReader(IMAGE_ROUTE);

/** `GET /images/:id`. One statement; what was made before comes from the disk. */
export const answerImage =
  (services: ImageServices) =>
  async (ctx: Context & { params: { id: string } }): Promise<void> => {
    const read = readRequest(ctx.querystring);
    if (!read.ok) {
      refuse(ctx, parameterRefusal(read.error));
      return;
    }
    const file = await findImageFile(services.strapi, ctx.params.id);
    if (!file) refuse(ctx, IMAGE_NOT_FOUND);
    else if (!isResized(file.mime)) refuse(ctx, NOT_A_PICTURE);
    else {
      noteSources(ctx.res, { ...NO_DEPENDENCIES, documents: [file.documentId] });
      if (file.path === null) sendOriginal(ctx, file);
      else await sendMade(services, ctx, { file, path: file.path, request: read.value });
    }
  };

const refuse = (ctx: Context, refusal: Refusal): void => {
  const answer = refusalAnswer(publicRequestOf(ctx), refusal);
  sendAnswer(ctx, { ...answer, dependencies: { ...NO_DEPENDENCIES, types: [FILE_UID] } });
  if (refusal.status === 503) ctx.set('Retry-After', RETRY_AFTER);
};

/** What other storages have, and what moves, is what it is. */
const sendOriginal = (ctx: Context, { url }: ImageFile): void => {
  ctx.set('Cache-Control', FOR_AN_HOUR);
  ctx.redirect(url);
  // Koa writes some words for people, and takes an empty body for another status.
  ctx.body = null;
  ctx.status = 302;
};

interface Wanted {
  readonly file: ImageFile;
  readonly path: string;
  readonly request: ImageRequest;
}

const sendMade = async (services: ImageServices, ctx: Context, wanted: Wanted): Promise<void> => {
  try {
    const format = await formatOf(ctx, wanted);
    if (format === null) sendOriginal(ctx, wanted.file);
    else await sendPicture(services, ctx, { ...wanted, format });
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    services.strapi.log.warn(`/images/${wanted.file.documentId}: ${refusal.code}`);
    refuse(ctx, refusal);
  }
};

/** Null for what moves, unless a format is named: of that, the first frame is shown. */
const formatOf = async (
  ctx: Context,
  { file, path, request }: Wanted,
): Promise<MadeFormat | null> => {
  if (request.format !== null) return request.format;
  const isPlain = file.mime === 'image/jpeg';
  const facts = isPlain ? { hasAlpha: false, isAnimated: false } : await readPictureFacts(path);
  return facts.isAnimated ? null : formatFor(ctx.get('accept'), facts);
};

interface Made extends Wanted {
  readonly format: MadeFormat;
}

const sendPicture = async (services: ImageServices, ctx: Context, made: Made): Promise<void> => {
  const { file, request, format } = made;
  const name = nameOf(made);
  const entityTag = `"${name}"`;
  const isKnown = isCopyRight(ctx.headers, { entityTag, modifiedAt: null });
  const picture = isKnown ? null : await pictureOf(services, name, made);
  const isOfNow = request.version === pictureVersion(file.updatedAt);
  if (request.format === null) ctx.vary('Accept');
  ctx.set('Cache-Control', isOfNow ? FOR_EVER : FOR_AN_HOUR);
  ctx.set('ETag', entityTag);
  ctx.status = 304;
  if (picture === null) return;
  ctx.status = 200;
  ctx.type = `image/${format}`;
  ctx.body = picture;
};

/** A file that is replaced gets another hash: this names what is in the picture. */
const nameOf = ({ file: { documentId, hash, focus }, request: { box }, format }: Made): string =>
  createHash('sha256')
    .update(JSON.stringify([documentId, hash, focus, box.width, box.height, box.fit, format]))
    .digest('hex')
    .slice(0, 40);

const pictureOf = async (services: ImageServices, name: string, made: Made): Promise<Buffer> => {
  const { store, underWay } = services;
  const kept = await store.take(name);
  if (kept) return kept;
  const making =
    underWay.get(name) ?? makeAndKeep(services, name, made).finally(() => underWay.delete(name));
  underWay.set(name, making);
  return making;
};

const makeAndKeep = async (
  { store, queue, largestPicture }: ImageServices,
  name: string,
  { file: { focus }, path, request: { box }, format }: Made,
): Promise<Buffer> => {
  const picture = await queue.run(() => makePicture({ path, box, focus, format, largestPicture }));
  await store.keep(name, picture);
  return picture;
};
