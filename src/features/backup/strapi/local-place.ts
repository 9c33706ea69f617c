import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failureCode } from '../../../lib/failure-code';
import { StartRefused } from '../../../platform/start-refused';
import { namesToDelete } from '../backup-name';
import type { Archive, BackupFolder, BackupPlace } from './backup-place';
import { flush } from './upload-folder';

/** A file of this machine. */
export const localPlace = (path: string): BackupPlace => ({
  name: path,
  archive: () => createLocalArchive(path),
  size: async () => {
    const found = await stat(path).catch(() => null);
    return found?.isFile() ? found.size : null;
  },
  read: async () => createReadStream(path),
});

export const localFolder = (path: string): BackupFolder => ({
  place: (name) => localPlace(join(path, name)),
  deleteOlder: async (keep) => {
    const names = namesToDelete(await readdir(path), keep);
    for (const name of names) await rm(join(path, name));
    return names;
  },
});

/** Written under another name beside it, readable by its owner only: it holds everybody's password hashes. */
const createLocalArchive = (path: string): Archive => {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  return {
    open: async () => {
      await demandReplaceable(path);
      const stream = createWriteStream(draft, { flags: 'wx', mode: 0o600 });
      try {
        await once(stream, 'open');
      } catch (cause) {
        throw new StartRefused(
          `${dirname(path)} cannot be written (${failureCode(cause)}): name another place.`,
          { cause },
        );
      }
      return stream;
    },
    complete: async () => {
      await flush(draft);
      await rename(draft, path);
      await flush(dirname(path));
    },
    abandon: () => rm(draft, { force: true }),
  };
};

const demandReplaceable = async (path: string): Promise<void> => {
  const there = await stat(path).catch(() => null);
  if (there === null || there.isFile()) return;
  throw new StartRefused(`${path} is no file that could be replaced: name another one.`);
};
