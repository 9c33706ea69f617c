import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { listAt, textAt, valueAt } from '../../../lib/record';
import { checkBefore } from '../../../platform/handlers';
import { findRows, rowTest } from '../../../platform/stored-rows';
import { folderPaths, inFolder } from '../../content/strapi/library-files';
import { adminCallerOf, rightMissing } from './right-missing';

const RIGHT = 'plugin::upload.assets.update';
const FILE = 'plugin::upload.file';
const FOLDER = 'plugin::upload.folder';

/**
 * Whoever may change only their own files changes no others by deleting or moving many, or by their folder: there
 * Strapi asks for the right and not for its condition.
 */
export const holdMediaToOwners = (strapi: Core.Strapi): void => {
  const check = (ctx: Context): Promise<void> => refuseOthersMedia(strapi, ctx);
  const many = {
    controller: 'plugin::upload.admin-folder-file',
    actions: ['deleteMany', 'moveMany'],
  };
  checkBefore(strapi, many, check);
  checkBefore(strapi, { controller: 'plugin::upload.admin-folder', actions: ['update'] }, check);
};

const refuseOthersMedia = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const caller = adminCallerOf(ctx.state);
  if (!caller) return;
  const isOwnFile = rowTest(strapi, caller, { right: RIGHT, model: FILE });
  const isOwnFolder = rowTest(strapi, caller, { right: RIGHT, model: FOLDER });
  if (isOwnFile({}) && isOwnFolder({})) return; // everybody's
  const body = valueAt(ctx.request, 'body');
  const folderId = textAt(ctx.params, 'id');
  const paths = await folderPaths(strapi, [
    ...listAt(body, 'folderIds'),
    ...(folderId === null ? [] : [folderId]),
  ]);
  const [files, folders] = await Promise.all([
    findRows(strapi, FILE, {
      $or: [
        { id: { $in: listAt(body, 'fileIds') } },
        ...paths.flatMap((path) => inFolder('folderPath', path)),
      ],
    }),
    paths.length === 0
      ? []
      : findRows(strapi, FOLDER, { $or: paths.flatMap((path) => inFolder('path', path)) }),
  ]);
  if (files.every(isOwnFile) && folders.every(isOwnFolder)) return;
  throw await rightMissing(strapi, caller, { right: RIGHT, subject: null });
};
