import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { listAt, numberAt, textAt, valueAt } from '../../../lib/record';
import { inTransaction } from '../../../platform/database';
import { checkBefore } from '../../../platform/handlers';
import { refuseWith } from '../../../platform/http-errors';
import { replaceInService } from '../../../platform/methods';
import { tableOf } from '../../../platform/stored-schema';
import { FILE_UID } from '../../content/content-model';
import type { FileLinks } from '../links-here';
import { fileRefusal } from '../refusal';
import { isDeletionForced, logForcedDeletion } from './forced-delete';
import { toldTo } from './guard-dependents';
import { filesOf, type NamedFile } from './library-files';
import { findFileLinks, findUsedFiles } from './links-store';

interface UploadService {
  remove(file: unknown): Promise<unknown>;
}

interface ManyService {
  deleteByIds(ids?: readonly unknown[]): Promise<unknown>;
}

/**
 * No file is deleted that a document uses. Every way to delete files ends in these services: REST, GraphQL, the media
 * library, its folders, Strapi's tools for agents.
 */
export const guardFiles = (strapi: Core.Strapi): void => {
  const checked = new AsyncLocalStorage<ReadonlySet<number>>();
  replaceInService<UploadService>(strapi, 'plugin::upload.upload', (upload) => ({
    remove: (file: unknown) => {
      const id = numberAt(file, 'id');
      if (id === null) return upload.remove(file);
      const isChecked = checked.getStore()?.has(id) ?? false;
      return removeUnused(strapi, { file, id, isChecked }, () => upload.remove(file));
    },
  }));
  const guardMany = (service: 'file' | 'folder', kind: 'fileIds' | 'folderIds'): void => {
    replaceInService<ManyService>(strapi, `plugin::upload.${service}`, (many) => ({
      deleteByIds: async (ids: readonly unknown[] = []) => {
        const files = await filesOf(strapi, { ...NONE, [kind]: ids });
        await refuseUsed(strapi, files);
        return checked.run(new Set(files.map(({ id }) => id)), () => many.deleteByIds(ids));
      },
    }));
  };
  guardMany('file', 'fileIds');
  guardMany('folder', 'folderIds');
  refuseWhole(strapi);
};

const NONE = { fileIds: [], folderIds: [] } as const;

/** Strapi would delete the files before it looks at the folders. */
const refuseWhole = (strapi: Core.Strapi): void => {
  const deletion = { controller: 'plugin::upload.admin-folder-file', actions: ['deleteMany'] };
  checkBefore(strapi, deletion, async (ctx) => {
    const body = valueAt(ctx.request, 'body');
    const asked = { fileIds: listAt(body, 'fileIds'), folderIds: listAt(body, 'folderIds') };
    await refuseUsed(strapi, await filesOf(strapi, asked));
  });
};

interface Removal {
  readonly file: unknown;
  readonly id: number;
  /** Whether texts were looked through before, for many files at once. */
  readonly isChecked: boolean;
}

/** The row is locked: whoever links the file meanwhile waits, and finds it gone. */
const removeUnused = (
  strapi: Core.Strapi,
  { file, id, isChecked }: Removal,
  remove: () => Promise<unknown>,
): Promise<unknown> =>
  inTransaction(strapi, async (trx) => {
    await trx(tableOf(strapi, FILE_UID)).where({ id }).forUpdate().select('id');
    const name = textAt(file, 'name') ?? '';
    const target = { id, name, hash: textAt(file, 'hash') ?? '' };
    const isForced = isDeletionForced(strapi);
    const links = (await findFileLinks(strapi, [target], isChecked ? 'links' : 'everywhere')).get(
      id,
    );
    if (links && !isForced) throw await stillUsed(strapi, [{ id, name, ...links }]);
    const removed = await remove();
    if (links) logForcedDeletion(strapi, { what: `the file “${name}” [${id}]`, lost: links });
    return removed;
  });

const refuseUsed = async (strapi: Core.Strapi, files: readonly NamedFile[]): Promise<void> => {
  if (isDeletionForced(strapi)) return;
  const used = await findUsedFiles(strapi, files);
  if (used.length > 0) throw await stillUsed(strapi, used);
};

const stillUsed = async (strapi: Core.Strapi, used: readonly FileLinks[]): Promise<Error> => {
  const files: FileLinks[] = [];
  for (const file of used) files.push({ ...file, ...(await toldTo(strapi, file)) });
  const [first] = files;
  const message = first ? fileRefusal(first.name, first, files.length - 1) : '';
  return refuseWith('STILL_REFERRED_TO', message, {
    dependents: files.flatMap(({ links }) => links),
    total: files.reduce((sum, { total }) => sum + total, 0),
    files,
  });
};
