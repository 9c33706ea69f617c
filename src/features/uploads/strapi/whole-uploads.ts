import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

const SERVICE = 'plugin::upload.upload';
const PROVIDER_SERVICE = 'plugin::upload.provider';
const FILE = 'plugin::upload.file';

/** A file, or a smaller form of a picture, as the storage knows it. */
interface StoredFile {
  readonly hash: string;
  readonly ext: string;
}

interface UploadService {
  upload(wish: unknown, options?: unknown): Promise<unknown>;
  remove(file: unknown): Promise<unknown>;
}

interface ProviderService {
  upload(file: StoredFile): Promise<unknown>;
}

interface Storage {
  delete(file: StoredFile): Promise<unknown>;
}

interface ServiceRegistry {
  set(uid: string, service: () => object): void;
}

/** What one request has given to the storage so far, whether it has arrived or not. */
type Deposit = { readonly file: StoredFile; readonly arrival: Promise<unknown> }[];

/**
 * All files of an upload are kept, or none: when one of them is refused, or the storage fails with one of the forms of
 * a picture, what was stored before it goes again. Strapi would leave it, in part without any entry in the library.
 */
export const keepWholeUploads = (strapi: Core.Strapi): void => {
  const deposits = new AsyncLocalStorage<Deposit>();
  const uploads = strapi.service(SERVICE) as UploadService;
  const provider = strapi.service(PROVIDER_SERVICE) as ProviderService;
  const services = strapi.get<ServiceRegistry>('services');
  services.set(PROVIDER_SERVICE, () => ({
    ...provider,
    upload: (file: StoredFile): Promise<unknown> => {
      const arrival = provider.upload(file);
      deposits.getStore()?.push({ file, arrival });
      return arrival;
    },
  }));
  services.set(SERVICE, () => ({
    ...uploads,
    upload: async (wish: unknown, options?: unknown): Promise<unknown> => {
      const deposit: Deposit = [];
      try {
        return await deposits.run(deposit, () => uploads.upload(wish, options));
      } catch (error) {
        await takeBack(strapi, uploads, deposit);
        throw error;
      }
    },
  }));
};

const takeBack = async (
  strapi: Core.Strapi,
  uploads: UploadService,
  deposit: Deposit,
): Promise<void> => {
  // Some may still be on their way when another one has failed.
  await Promise.allSettled(deposit.map(({ arrival }) => arrival));
  const files = deposit.map(({ file }) => file);
  const { provider: storage } = strapi.plugin('upload') as unknown as { provider: Storage };
  const removals = await Promise.allSettled([
    removeEntries(strapi, uploads, files),
    ...files.map((file) => storage.delete(file)),
  ]);
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
  for (const entry of await strapi.db.query(FILE).findMany({ where: { hash } })) {
    await uploads.remove(entry);
  }
};
