import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { textAt } from '../../../lib/record';
import { StartRefused } from '../../../platform/start-refused';
import { namesToDelete } from '../backup-name';
import { flush } from './upload-folder';

/** A file that appears whole, or not at all. */
export interface LocalArchive {
  readonly open: () => Promise<WriteStream>;
  /** Everything is written: now it gets its name. */
  readonly complete: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/** Written under another name beside it, readable by its owner only: it holds everybody's password hashes. */
export const createLocalArchive = (path: string): LocalArchive => {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  return {
    open: async () => {
      await demandReplaceable(path);
      const stream = createWriteStream(draft, { flags: 'wx', mode: 0o600 });
      try {
        await once(stream, 'open');
      } catch (cause) {
        throw new StartRefused(
          `${dirname(path)} cannot be written (${textAt(cause, 'code') ?? ''}): name another place.`,
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

/** Deletes all backups of a folder but the newest; returns what was deleted. */
export const deleteOlder = async (folder: string, keep: number): Promise<readonly string[]> => {
  const names = namesToDelete(await readdir(folder), keep);
  for (const name of names) await rm(join(folder, name));
  return names;
};
