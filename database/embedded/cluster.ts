import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { spawnFailure, type Binaries } from './binaries';
import { EmbeddedDatabaseError, errorText } from './errors';
import { recordHome, type Home } from './home';
import { giveTo, identityOf } from './operating-user';

export const DATABASE_USER = 'lectern';

/** The environment of the server's programs: nothing of ours may change their behaviour. */
export const SERVER_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const UNFINISHED = 'creating-';

/**
 * Makes the cluster if there is none. Call under the home's lock, with no postmaster running.
 * Throws LECTERN_DATABASE_VERSION, _CREATE, _PASSWORD or _FOLDER.
 */
export const ensureCluster = async (
  home: Home,
  binaries: Binaries,
): Promise<'created' | 'existing'> => {
  removeUnfinished(home);
  const made = readClusterVersion(home.cluster);
  if (made !== null) {
    refuseOtherVersion(home, made, binaries);
    readPassword(home);
    return 'existing';
  }
  refuseForeignFolder(home);
  await createCluster(home, binaries);
  return 'created';
};

/** Throws LECTERN_DATABASE_PASSWORD when the file is not there or cannot be read. */
export const readPassword = (home: Home): string => {
  try {
    const password = readFileSync(home.passwordFile, 'utf8').trim();
    if (password !== '') return password;
    throw new Error('the file is empty');
  } catch (cause) {
    const circumstances = { where: home.passwordFile, detail: errorText(cause), cause };
    throw new EmbeddedDatabaseError('LECTERN_DATABASE_PASSWORD', circumstances);
  }
};

const readClusterVersion = (cluster: string): string | null => {
  const file = join(cluster, 'PG_VERSION');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
};

const refuseOtherVersion = (home: Home, made: string, binaries: Binaries): void => {
  if (made === String(binaries.major)) return;
  throw new EmbeddedDatabaseError('LECTERN_DATABASE_VERSION', {
    where: home.cluster,
    detail: `its major version is ${made}, and this Lectern brings ${binaries.major}`,
  });
};

const refuseForeignFolder = (home: Home): void => {
  if (!existsSync(home.cluster) || readdirSync(home.cluster).length === 0) return;
  throw new EmbeddedDatabaseError('LECTERN_DATABASE_FOLDER', {
    where: home.cluster,
    detail: 'it holds files that are no PostgreSQL cluster; move them away',
  });
};

/** What an initdb left that was interrupted: never renamed, so never used. */
const removeUnfinished = (home: Home): void => {
  for (const name of readdirSync(home.path)) {
    if (!name.startsWith(UNFINISHED)) continue;
    rmSync(join(home.path, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
};

const createCluster = async (home: Home, binaries: Binaries): Promise<void> => {
  ensurePassword(home);
  const folder = mkdtempSync(join(home.path, UNFINISHED));
  try {
    giveTo(home.user, folder);
    await initialize(home, binaries, folder);
    rmSync(home.cluster, { recursive: true, force: true }); // at most an empty folder
    renameSync(folder, home.cluster);
    syncFolder(home.path);
    recordHome(home);
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    if (cause instanceof EmbeddedDatabaseError) throw cause;
    const circumstances = { where: home.cluster, detail: errorText(cause), cause };
    throw new EmbeddedDatabaseError('LECTERN_DATABASE_CREATE', circumstances);
  }
};

const ensurePassword = (home: Home): void => {
  if (!existsSync(home.passwordFile) || readFileSync(home.passwordFile, 'utf8').trim() === '') {
    writeFileSync(home.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  giveTo(home.user, home.passwordFile); // initdb reads it as that user
};

/**
 * What tells letters from other signs in a search for words, where the operating system has it: `C` takes every sign
 * beyond ASCII for a letter, dashes and quotation marks too. The first is the one that most systems have.
 */
const LETTERS = process.platform === 'win32' ? [] : ['C.UTF-8', 'en_US.UTF-8', 'UTF-8'];
const ANY_LETTERS = 'C';

/** Before it writes anything, initdb looks whether the operating system has a locale. */
const initialize = async (home: Home, binaries: Binaries, folder: string): Promise<void> => {
  for (const letters of LETTERS) {
    const { status, output } = await runInitdb(home, binaries, { folder, letters });
    if (status === 0) return;
    if (!/invalid locale name|encoding mismatch/.test(output)) throw initdbFailure(home, output);
  }
  const { status, output } = await runInitdb(home, binaries, { folder, letters: ANY_LETTERS });
  if (status !== 0) throw initdbFailure(home, output);
};

interface InitdbWish {
  readonly folder: string;
  /** The locale by which letters are told from other signs. */
  readonly letters: string;
}

/**
 * The built-in locale gives the same order and the same case rules on every machine, whatever its
 * LANG says: without LANG, initdb would choose SQL_ASCII.
 */
const initdbArguments = (home: Home, { folder, letters }: InitdbWish): string[] => [
  `--pgdata=${folder}`,
  `--username=${DATABASE_USER}`,
  `--pwfile=${home.passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  `--lc-ctype=${letters}`,
  '--data-checksums',
];

const runInitdb = async (
  home: Home,
  binaries: Binaries,
  wish: InitdbWish,
): Promise<{ status: number | null; output: string }> => {
  const output: string[] = [];
  const status = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(binaries.initdb, initdbArguments(home, wish), {
      ...identityOf(home.user),
      cwd: wish.folder,
      env: SERVER_ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk) => output.push(String(chunk)));
    child.stderr.on('data', (chunk) => output.push(String(chunk)));
    child.once('error', (cause) => {
      reject(spawnFailure(binaries.initdb, cause));
    });
    child.once('close', resolve);
  });
  return { status, output: output.join('') };
};

const initdbFailure = (home: Home, output: string): Error => {
  if (/user does not exist|cannot be run as root|administrative permissions/.test(output)) {
    const detail = lastLines(output);
    return new EmbeddedDatabaseError('LECTERN_DATABASE_USER', { where: home.cluster, detail });
  }
  return new Error(`initdb said: ${lastLines(output)}`);
};

export const lastLines = (text: string, count = 6): string =>
  text.trim().split('\n').slice(-count).join(' | ');

/** Makes the rename itself durable. Windows cannot open a folder, and does not need to. */
const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
