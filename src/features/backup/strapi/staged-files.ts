import { randomBytes } from 'node:crypto';
import {
  access,
  constants,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  utimes,
  type FileHandle,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failureCode } from '../../../lib/failure-code';
import { StartRefused } from '../../../platform/start-refused';
import type { FileCopy } from '../manifest';
import { flush } from './upload-folder';

/** Files that are written beside those that are served, until they take their place. */
export interface StagedFiles {
  take(path: string, chunk: Buffer): Promise<void>;
  /** An empty file has no chunk. */
  touch(path: string): Promise<void>;
  /** Everything is on the disk, each file with the time that its copy names. */
  settle(copies: readonly FileCopy[]): Promise<void>;
  /** Takes the place of what is served, a rename each; where one fails, all are taken back. */
  exchange(): Promise<void>;
  /** Forgets what was staged. */
  remove(): Promise<void>;
  /** Where they wait. */
  readonly place: string;
}

interface Stage {
  readonly folder: string;
  readonly place: string;
  current: { readonly path: string; readonly file: FileHandle } | null;
}

/** In a hidden folder, which is not served, on the same file system. Throws StartRefused. */
export const stageFiles = async (folder: string): Promise<StagedFiles> => {
  const place = join(folder, `.restore-${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(join(place, 'new'), { recursive: true });
    await mkdir(join(place, 'old'));
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new StartRefused(
      `The folder ${folder} cannot be written: give it to the user you run as.`,
      { cause },
    );
  }
  const stage: Stage = { folder, place, current: null };
  return {
    place,
    take: async (path, chunk) => {
      await (await fileFor(stage, path)).appendFile(chunk);
    },
    touch: async (path) => {
      await fileFor(stage, path);
    },
    settle: async (copies) => {
      await finish(stage);
      for (const copy of copies) await date(stage, copy);
    },
    exchange: () => exchange(stage),
    remove: async () => {
      await stage.current?.file.close();
      await rm(place, { recursive: true, force: true });
    },
  };
};

const fileFor = async (stage: Stage, path: string): Promise<FileHandle> => {
  if (stage.current?.path === path) return stage.current.file;
  await finish(stage);
  const target = join(stage.place, 'new', path);
  await mkdir(dirname(target), { recursive: true });
  const file = await open(target, 'wx');
  stage.current = { path, file };
  return file;
};

const finish = async (stage: Stage): Promise<void> => {
  if (stage.current === null) return;
  const { file } = stage.current;
  stage.current = null;
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

/** What clients hold stays good: the entity tag of a file is made of its size and time. */
const date = async (stage: Stage, { path, modifiedAt }: FileCopy): Promise<void> => {
  if (modifiedAt === undefined) return;
  // The middle of the millisecond: seconds in floating point may fall just below it.
  const time = (Date.parse(modifiedAt) + 0.5) / 1000;
  await utimes(join(stage.place, 'new', path), time, time);
};

const exchange = async ({ folder, place }: Stage): Promise<void> => {
  const moves = [
    ...(await visibleIn(folder)).map(
      (name) => [join(folder, name), join(place, 'old', name)] as const,
    ),
    ...(await readdir(join(place, 'new'))).map(
      (name) => [join(place, 'new', name), join(folder, name)] as const,
    ),
  ];
  const done: (readonly [string, string])[] = [];
  try {
    for (const move of moves) {
      await rename(...move);
      done.unshift(move);
    }
  } catch (error) {
    for (const [from, to] of done) await rename(to, from);
    throw error;
  }
  await flush(folder);
  await rm(place, { recursive: true, force: true });
};

/** What is served. */
export const visibleIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.'));
  } catch (error) {
    if (failureCode(error) === 'ENOENT') return [];
    throw error;
  }
};
