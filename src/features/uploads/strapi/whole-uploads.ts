import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { replaceInService } from '../../../platform/methods';
import { FILE_UID } from '../../content/content-model';
import { nameOfReplacement } from '../../content/replaced-file-name';
import type { ArrivingFile } from './picture-service';

const SERVICE = 'plugin::upload.upload';
const PROVIDER_SERVICE = 'plugin::upload.provider';

/** A file, or a smaller form of a picture, as the storage knows it. */
type StoredFile = Pick<ArrivingFile, 'hash' | 'ext'>;

interface UploadService {
  upload(wish: unknown, options?: unknown): Promise<unknown>;
  replace(id: unknown, wish: unknown, options?: unknown): Promise<unknown>;
  remove(file: unknown): Promise<unknown>;
}

interface ProviderService {
  upload(file: StoredFile): Promise<unknown>;
  replace(file: StoredFile, old: StoredFile): Promise<unknown>;
}

interface Storage {
  delete(file: StoredFile): Promise<unknown>;
}

/** What one request has given to the storage so far, and what is to leave it for that. */
interface Deposit {
  /** Whether they have arrived or not. */
  readonly arrivals: { readonly file: StoredFile; readonly arrival: Promise<unknown> }[];
  readonly replaced: StoredFile[];
}

const emptyDeposit = (): Deposit => ({ arrivals: [], replaced: [] });

/**
 * All files of an upload are kept, or none: when one of them is refused, or the storage fails with one of the forms of
 * a picture, what was stored before it goes again. Strapi would leave it, in part without any entry in the library.
 * A file that is replaced stays until the library names the one in its place.
 */
export const keepWholeUploads = (strapi: Core.Strapi): void => {
  const deposits = new AsyncLocalStorage<Deposit>();
  const uploads = strapi.service(SERVICE) as UploadService;
  const provider = strapi.service(PROVIDER_SERVICE) as ProviderService;
  const store = (file: StoredFile): Promise<unknown> => {
    const arrival = provider.upload(file);
    deposits.getStore()?.arrivals.push({ file, arrival });
    return arrival;
  };
  replaceInService<ProviderService>(strapi, PROVIDER_SERVICE, () => ({
    upload: store,
    replace: (file: StoredFile, old: StoredFile): Promise<unknown> => {
      // Others keep what is at an address for ever: what is new has a new one, before its smaller forms are named.
      if (file.hash === old.hash) {
        Object.assign(file, { hash: nameOfReplacement(old.hash, randomBytes(5)) });
      }
      deposits.getStore()?.replaced.push(old);
      return store(file);
    },
  }));
  replaceInService<UploadService>(strapi, SERVICE, () => ({
    upload: async (wish: unknown, options?: unknown): Promise<unknown> => {
      const deposit = emptyDeposit();
      try {
        return await deposits.run(deposit, () => uploads.upload(wish, options));
      } catch (error) {
        await takeBack(strapi, uploads, deposit);
        throw error;
      }
    },
    replace: async (id: unknown, wish: unknown, options?: unknown): Promise<unknown> => {
      const deposit = emptyDeposit();
      try {
        return await deposits.run(deposit, () => uploads.replace(id, wish, options));
      } finally {
        await keepOneOfBoth(strapi, deposit);
      }
    },
  }));
};

/** Of a file and what was to replace it, the one stays that the library names; both, where it cannot be asked. */
const keepOneOfBoth = async (
  strapi: Core.Strapi,
  { arrivals, replaced }: Deposit,
): Promise<void> => {
  const [main] = arrivals;
  if (!main) return;
  await settled(arrivals);
  try {
    const entries = await strapi.db.query(FILE_UID).count({ where: { hash: main.file.hash } });
    await deleteAll(strapi, entries > 0 ? replaced : arrivals.map(({ file }) => file));
  } catch (error) {
    strapi.log.error(error);
  }
};

const takeBack = async (
  strapi: Core.Strapi,
  uploads: UploadService,
  { arrivals }: Deposit,
): Promise<void> => {
  await settled(arrivals);
  const files = arrivals.map(({ file }) => file);
  await Promise.all([
    removeEntries(strapi, uploads, files).catch((error: unknown) => strapi.log.error(error)),
    deleteAll(strapi, files),
  ]);
};

/** Some may still be on their way when another one has failed. */
const settled = async (arrivals: Deposit['arrivals']): Promise<void> => {
  await Promise.allSettled(arrivals.map(({ arrival }) => arrival));
};

/** Never rejects: what cannot be deleted lies there unseen. */
const deleteAll = async (strapi: Core.Strapi, files: readonly StoredFile[]): Promise<void> => {
  const { provider: storage } = strapi.plugin('upload') as unknown as { provider: Storage };
  const removals = await Promise.allSettled(files.map((file) => storage.delete(file)));
  for (const removal of removals) {
    if (removal.status === 'rejected') strapi.log.error(removal.reason);
  }
};

/** Those of the same request that had their entry in the library already. */
const removeEntries = async (
  strapi: Core.Strapi,
  uploads: UploadService,
  files: readonly StoredFile[],
): Promise<void> => {
  const hash = { $in: files.map((file) => file.hash) };
  for (const entry of await strapi.db.query(FILE_UID).findMany({ where: { hash } })) {
    await uploads.remove(entry);
  }
};
