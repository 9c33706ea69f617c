import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './errors';
import { observeProcess, type ProcessObservation } from './process-observation';

/** The lines of postmaster.pid that matter (PostgreSQL's miscadmin.h, LOCK_FILE_LINE_*). */
export interface PostmasterFile {
  readonly pid: number;
  readonly directory: string;
  /** Null until the postmaster has got that far. */
  readonly port: number | null;
  readonly status: 'starting' | 'ready' | 'stopping';
}

export type Found =
  | { readonly kind: 'absent' }
  /** The process that wrote the file is gone. PostgreSQL deals with that itself. */
  | { readonly kind: 'ended' }
  /** The process id now belongs to something else, or to a zombie: PostgreSQL would refuse to start. */
  | { readonly kind: 'stale'; readonly pid: number }
  | ({ readonly kind: 'running' } & PostmasterFile);

const FILE = 'postmaster.pid';

export const parsePostmasterFile = (text: string): PostmasterFile | null => {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const port = Number(lines[3]);
  return {
    pid,
    directory: lines[1] ?? '',
    port: Number.isInteger(port) && port > 0 ? port : null,
    status: statusOf(lines[7]),
  };
};

/** Who, if anybody, runs the cluster. */
export const findPostmaster = (cluster: string): Found => {
  const content = readPostmasterFile(cluster);
  if (!content) return { kind: 'absent' };
  if (content.pid === process.pid) return { kind: 'ended' }; // see disownPostmasterFile
  const seen = observeProcess(content.pid);
  if (seen.kind === 'gone') return { kind: 'ended' };
  if (seen.kind === 'alive' && isPostmasterOf(cluster, seen)) {
    return { kind: 'running', ...content };
  }
  return { kind: 'stale', pid: content.pid };
};

/** A postmaster that ends removes its file, at any moment. */
const readPostmasterFile = (cluster: string): PostmasterFile | null => {
  try {
    return parsePostmasterFile(readFileSync(join(cluster, FILE), 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
};

/**
 * A postmaster works in its data folder, which stays true when the folder is renamed; where the system does
 * not tell, its command line must name the folder.
 */
export const isPostmasterOf = (
  cluster: string,
  seen: Extract<ProcessObservation, { kind: 'alive' }>,
): boolean => {
  if (!/postgres/i.test(seen.command)) return false;
  if (seen.directory !== null) return seen.directory === realpathSync(cluster);
  if (process.platform === 'win32') return true; // only the program's name can be had
  const command = seen.command.replaceAll('\0', ' ');
  return command.includes(` -D ${cluster} `) || command.trimEnd().endsWith(` -D ${cluster}`);
};

/**
 * Makes PostgreSQL see a stale file for what it is. The file is not removed, since it also names the shared
 * memory by which PostgreSQL finds out that processes of a killed postmaster still use the data. Only the
 * process id is replaced, by ours: a postmaster takes its parent's id for a left-over (miscinit.c,
 * CreateLockFile).
 */
export const disownPostmasterFile = (cluster: string, stalePid: number): void => {
  const file = join(cluster, FILE);
  const text = readFileSync(file, 'utf8');
  const [first = '', ...others] = text.split('\n');
  if (Number(first) !== stalePid) return;
  writeFileSync(file, [String(process.pid), ...others].join('\n'));
};

const statusOf = (line: string | undefined): PostmasterFile['status'] => {
  if (line === 'ready') return 'ready';
  return line === 'stopping' ? 'stopping' : 'starting';
};
