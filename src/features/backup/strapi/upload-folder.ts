import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { failureCode } from '../../../lib/failure-code';
import { StartRefused } from '../../../platform/start-refused';
import { isSafePath } from '../archive-entries';
import type { FileCopy } from '../manifest';

/** Every file below the folder, by its path there. Links are followed to files only; hidden files are not ours. */
export const listFiles = async (folder: string, below = ''): Promise<readonly string[]> => {
  const names = await readdir(join(folder, below)).catch((error: unknown) => {
    if (failureCode(error) === 'ENOENT') return [];
    throw error;
  });
  const paths: string[] = [];
  for (const name of names.sort()) {
    const path = below === '' ? name : `${below}/${name}`;
    if (!isSafePath(path)) continue;
    const entry = await lstat(join(folder, path)).catch(ignoreMissing);
    if (entry?.isDirectory()) paths.push(...(await listFiles(folder, path)));
    else if (entry && (await isFile(join(folder, path)))) paths.push(path);
  }
  return paths;
};

const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(ignoreMissing))?.isFile() ?? false;

const ignoreMissing = (error: unknown): null => {
  if (failureCode(error) === 'ENOENT') return null;
  throw error;
};

/** How often a file is looked at again that changes, and milliseconds between. */
const LOOKS = 5;
const BETWEEN_LOOKS = 300;

/** Size, SHA-256 and time of a file that does not change while it is read; null where it is gone, or keeps changing. */
export const describeFile = async (folder: string, path: string): Promise<FileCopy | null> => {
  for (let look = 0; look < LOOKS; look += 1) {
    if (look > 0) await pause(BETWEEN_LOOKS);
    try {
      const before = await stat(join(folder, path));
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of chunksOf(join(folder, path))) {
        hash.update(chunk);
        bytes += chunk.length;
      }
      const after = await stat(join(folder, path));
      if (bytes === after.size && before.mtimeMs === after.mtimeMs) {
        return {
          path,
          bytes,
          sha256: hash.digest('hex'),
          modifiedAt: new Date(Math.trunc(before.mtimeMs)).toISOString(),
        };
      }
    } catch (error) {
      if (failureCode(error) === 'ENOENT') return null;
      throw error;
    }
  }
  return null;
};

/** The bytes that were described, or an error: an archive says beforehand how many come. */
export const bytesOf = async function* (folder: string, file: FileCopy): AsyncIterable<Buffer> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunksOf(join(folder, file.path))) {
    bytes += chunk.length;
    if (bytes > file.bytes) break;
    hash.update(chunk);
    yield chunk;
  }
  if (bytes !== file.bytes || hash.digest('hex') !== file.sha256) {
    throw new StartRefused(
      `The file ${file.path} was changed while it was copied: make the backup again.`,
    );
  }
};

const chunksOf = (path: string): AsyncIterable<Buffer> => createReadStream(path);

/** Makes what was written last a power cut, as far as the file system can. */
export const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EISDIR'].includes(failureCode(error))) throw error;
  } finally {
    await handle.close();
  }
};
