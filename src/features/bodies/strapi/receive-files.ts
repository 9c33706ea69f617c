import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { forbid } from '../../../platform/http-errors';
import { uploadsBusy } from '../body-refusal';
import { bodyFormOf, readMediaType } from '../media-type';
import type { IncomingFolder } from './incoming-folder';
import { receiveForm } from './receive-form';
import { refusalError, refusalOf } from './refusals';
import { readSettings } from './settings';
import { mayUpload } from './upload-right';

const RETRY_AFTER = '5';

/**
 * On the routes that take files: receives them once it is known that the caller may send them, and removes them before
 * the answer goes out, whatever became of them.
 */
export const receiveFiles = (
  strapi: Core.Strapi,
  incoming: () => IncomingFolder | null,
): Core.MiddlewareHandler => {
  const { largestUpload } = readSettings(strapi);
  return async (ctx, next) => {
    if (!(await mayUpload(strapi, ctx))) {
      throw forbid('FORBIDDEN', 'You may not do this with files.');
    }
    const boundary = boundaryOf(ctx);
    if (boundary === null) {
      await next();
      return;
    }
    const folder = await incoming()?.open();
    if (!folder) {
      ctx.set('Retry-After', RETRY_AFTER);
      throw refusalError(uploadsBusy);
    }
    try {
      const form = await receiveForm(ctx, { folder: folder.path, most: largestUpload, boundary });
      const { fields, files } = form;
      Object.assign(ctx.request, { body: fields, files: { files: oneOrMany(files) } });
      await next();
    } catch (error) {
      const refusal = refusalOf(error, { what: 'What is uploaded', most: largestUpload });
      throw refusal ? refusalError(refusal) : error;
    } finally {
      // strapi::body would remove them once more.
      Object.assign(ctx.request, { files: undefined });
      await folder.remove();
    }
  };
};

/** Null: the body is no form with files, and was read already. */
const boundaryOf = (ctx: Context): string | null => {
  const type = readMediaType(ctx.get('Content-Type'));
  return type && bodyFormOf(type) === 'multipart' ? (type.parameters.boundary ?? '') : null;
};

/** As Strapi's handlers expect them. */
const oneOrMany = <File>(files: readonly File[]): File | readonly File[] | undefined =>
  files.length > 1 ? files : files[0];
