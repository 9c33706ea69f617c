import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { folderName, isLeftBehind, SIGN_INTERVAL } from '../leftover';

/** Where this process keeps files while it receives them. Nobody but its user may look into it. */
export interface IncomingFolder {
  readonly path: string;
  /** A folder for one request; null while as many as allowed are open. */
  open(): Promise<RequestFolder | null>;
  /** Removes it with all that is in it. */
  close(): Promise<void>;
}

export interface RequestFolder {
  readonly path: string;
  remove(): Promise<void>;
}

const OWNER_ONLY = 0o700;

let opened = 0;

/** Makes a folder of its own for this process, and removes those that dead processes left behind. */
export const openIncomingFolder = async (
  base: string,
  { atOnce }: { atOnce: number },
): Promise<IncomingFolder> => {
  await mkdir(base, { recursive: true, mode: OWNER_ONLY });
  await removeLeftovers(base);
  opened += 1;
  const path = join(base, folderName({ host: hostname(), pid: process.pid }, opened));
  await mkdir(path, { recursive: true, mode: OWNER_ONLY });
  const signs = setInterval(() => {
    showLife(path).catch(() => undefined);
  }, SIGN_INTERVAL).unref();
  const state = { count: 0, open: 0 };
  return {
    path,
    open: () => openRequestFolder(path, atOnce, state),
    close: async () => {
      clearInterval(signs);
      await remove(path);
    },
  };
};

const openRequestFolder = async (
  path: string,
  atOnce: number,
  state: { count: number; open: number },
): Promise<RequestFolder | null> => {
  if (state.open >= atOnce) return null;
  state.open += 1;
  state.count += 1;
  const folder = join(path, String(state.count));
  try {
    await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
  } catch (error) {
    state.open -= 1;
    throw error;
  }
  return {
    path: folder,
    remove: async () => {
      state.open -= 1;
      await remove(folder);
    },
  };
};

const removeLeftovers = async (base: string): Promise<void> => {
  const observer = {
    host: hostname(),
    pid: process.pid,
    startedAt: performance.timeOrigin,
    now: Date.now(),
    isAlive,
  };
  for (const name of await readdir(base)) {
    const lastSignAt = await lastChange(join(base, name));
    if (isLeftBehind({ name, lastSignAt }, observer)) await remove(join(base, name));
  }
};

const lastChange = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0; // another process was faster
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const showLife = async (path: string): Promise<void> => {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
};

const remove = (path: string): Promise<void> =>
  rm(path, { recursive: true, force: true, maxRetries: 3 });
