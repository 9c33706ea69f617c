import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { prepareBinaries, spawnFailure, type Binaries } from './binaries';
import { lastLines, SERVER_ENVIRONMENT } from './cluster';
import { EmbeddedDatabaseError } from './errors';
import type { Home } from './home';
import { giveTo, identityOf } from './operating-user';
import { findPostmaster } from './postmaster-file';

export type StartOutcome =
  | { readonly kind: 'ready'; readonly pid: number; readonly port: number }
  | { readonly kind: 'port-taken' }
  /** Another postmaster, or processes left by one, still have the data; look again. */
  | { readonly kind: 'rival'; readonly detail: string };

export interface StartRequest {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly port: number;
  readonly report: (line: string) => void;
}

const POLL = 20;
const REPORT_EVERY = 10_000;
const STOP_PATIENCE = 60_000;
const MAX_LOG_BYTES = 10 * 1024 * 1024;

/** Given on the command line, where neither a file nor ALTER SYSTEM can undo them. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  logging_collector: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Starts the server and waits until it answers, as long as recovery may take. Call under the home's lock.
 * Throws LECTERN_DATABASE_START with the end of the log, or _PLATFORM.
 */
export const startPostmaster = async (request: StartRequest): Promise<StartOutcome> => {
  const { home, binaries, port, report } = request;
  const logStart = prepareLog(home.logFile);
  const child = spawnServer(request);
  const ended = new Promise<Error | 'exit'>((resolve) => {
    child.once('error', resolve);
    child.once('exit', () => {
      resolve('exit');
    });
  });
  for (let waited = 0; ; waited += POLL) {
    const end = await Promise.race([pause(POLL, null), ended]);
    if (end === 'exit') return explainExit(home, readLog(home.logFile, logStart));
    if (end !== null) throw spawnFailure(binaries.postgres, end);
    const found = findPostmaster(home.cluster);
    const isOurs = found.kind === 'running' && found.pid === child.pid;
    if (isOurs && found.status === 'ready') return { kind: 'ready', pid: found.pid, port };
    if (waited > 0 && waited % REPORT_EVERY === 0) report('The database is still recovering …');
  }
};

/**
 * Fast shutdown: open transactions are rolled back, everything is written, the files are left clean.
 * Call under the home's lock, with a pid that findPostmaster has just given.
 */
export const stopPostmaster = async (home: Home, pid: number): Promise<void> => {
  requestStop(home, pid);
  const deadline = Date.now() + STOP_PATIENCE;
  while (isRunning(home, pid)) {
    if (Date.now() > deadline) {
      const detail = `process ${pid} still runs a minute after it was asked to end`;
      throw new EmbeddedDatabaseError('LECTERN_DATABASE_STOP', { where: home.cluster, detail });
    }
    await pause(POLL);
  }
};

export const isRunning = (home: Home, pid: number): boolean => {
  const found = findPostmaster(home.cluster);
  return found.kind === 'running' && found.pid === pid;
};

/** In its own session (detached), so that Ctrl-C in the terminal reaches us and not the database. */
const spawnServer = ({ home, binaries, port }: StartRequest): ChildProcess => {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(home.logFile, 'a', 0o600);
  try {
    giveTo(home.user, home.logFile);
    const args = ['-D', home.cluster, '-p', String(port), ...settings];
    const child = spawn(binaries.postgres, args, {
      ...identityOf(home.user),
      cwd: home.path,
      env: SERVER_ENVIRONMENT,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
};

/** Windows has no signals; pg_ctl speaks PostgreSQL's substitute for them. */
const requestStop = (home: Home, pid: number): void => {
  if (process.platform === 'win32') {
    spawnSync(prepareBinaries(home).pgCtl, ['stop', '-D', home.cluster, '-m', 'fast', '-W']);
    return;
  }
  if (isRunning(home, pid)) process.kill(pid, 'SIGINT');
};

const explainExit = (home: Home, log: string): StartOutcome => {
  const detail = lastLines(log);
  if (/could not bind|could not create any TCP\/IP sockets/.test(log))
    return { kind: 'port-taken' };
  if (/pre-existing shared memory block|lock file ".*" already exists/.test(log)) {
    return { kind: 'rival', detail };
  }
  throw new EmbeddedDatabaseError('LECTERN_DATABASE_START', { where: home.cluster, detail });
};

/** One old log is kept. Returns where the new lines will begin. */
const prepareLog = (file: string): number => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < MAX_LOG_BYTES) return size;
  renameSync(file, `${file}.1`);
  return 0;
};

const readLog = (file: string, from: number): string =>
  readFileSync(file).subarray(from).toString('utf8');
