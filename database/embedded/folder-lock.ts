import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedDatabaseError } from './errors';
import { observeProcess } from './process-observation';

export interface LockOptions {
  /** How long to wait for a living holder, in milliseconds. */
  readonly patience?: number;
  /** Called once when another process is waited for. */
  readonly onWait?: (holder: number) => void;
}

const PATIENCE = 10 * 60_000;

/**
 * Runs `work` while no other process runs work under the same folder.
 *
 * The folder holds one file per contender, named `<pid>-<start of the process>-<random>.lock`. Whoever
 * has written its own file and then sees no other file of a living process holds the lock; otherwise it
 * takes its file back and tries again. Names are unique, so removing the file of a dead process can
 * never remove a lock taken since (which "remove the stale lock file, make my own" cannot promise), and
 * the start time guards against a reused pid. `proper-lockfile` removes a lock by its age: one of a process that was
 * only held up, as by a sleeping laptop, is taken while its work goes on. Throws LECTERN_FOLDER_BUSY when patience ends.
 */
export const withFolderLock = async <T>(
  folder: string,
  work: () => Promise<T>,
  options: LockOptions = {},
): Promise<T> => {
  const file = await takeLock(folder, options);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
};

/** The process ids of the living holders of, and contenders for, a folder; dead ones' files are removed. */
export const livingContenders = (folder: string, except = ''): number[] => {
  const living: number[] = [];
  for (const name of readdirSync(folder)) {
    const contender = parseLockName(name);
    if (!contender || name === except) continue;
    if (isAlive(contender)) living.push(contender.pid);
    else rmSync(join(folder, name), { force: true });
  }
  return living;
};

export const parseLockName = (name: string): { pid: number; startedAt: string } | null => {
  const match = /^(\d+)-(\w+)-[0-9a-f]+\.lock$/.exec(name);
  return match?.[1] && match[2] ? { pid: Number(match[1]), startedAt: match[2] } : null;
};

const takeLock = async (folder: string, options: LockOptions): Promise<string> => {
  mkdirSync(folder, { recursive: true });
  const { patience = PATIENCE, onWait } = options;
  const deadline = Date.now() + patience;
  const name = `${process.pid}-${startOfThisProcess()}-${randomBytes(6).toString('hex')}.lock`;
  const file = join(folder, name);
  for (let attempt = 0; ; attempt += 1) {
    const holder = livingContenders(folder)[0] ?? contend(folder, name);
    if (holder === null) return file;
    if (attempt === 20) onWait?.(holder);
    if (Date.now() > deadline) {
      throw new EmbeddedDatabaseError('LECTERN_FOLDER_BUSY', {
        where: folder,
        detail: `process ${holder} has not let go of it`,
      });
    }
    await pause(20 + Math.random() * 60); // unequal steps, so that two contenders do not stay in step
  }
};

/** Puts our file there; null when we hold the lock, else another living contender. */
const contend = (folder: string, name: string): number | null => {
  const file = join(folder, name);
  writeFileSync(file, '', { flag: 'wx', mode: 0o644 });
  const rival = livingContenders(folder, name)[0];
  if (rival === undefined) return null;
  rmSync(file, { force: true });
  return rival;
};

const isAlive = ({ pid, startedAt }: { pid: number; startedAt: string }): boolean => {
  const seen = observeProcess(pid);
  return seen.kind === 'alive' && seen.startedAt === startedAt;
};

const startOfThisProcess = (): string => {
  const self = observeProcess(process.pid);
  return self.kind === 'alive' ? self.startedAt : 'unknown';
};
