import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedDatabaseError, errorText } from './errors';
import {
  canEnter,
  chooseOperatingUser,
  giveTo,
  nearestExisting,
  SELF,
  type OperatingUser,
} from './operating-user';

/** Where a database lives, and who runs it. */
export interface Home {
  readonly path: string;
  /** PGDATA. Complete, or not there. */
  readonly cluster: string;
  readonly passwordFile: string;
  readonly logFile: string;
  readonly locks: string;
  readonly user: OperatingUser;
  /** The folder that was asked for; differs from `path` when the operating user cannot enter it. */
  readonly wanted: string;
}

interface Pointer {
  readonly wanted: string;
  readonly home: string;
}

const POINTER = 'moved.json';

/** Finds or makes the home. Throws LECTERN_DATABASE_FOLDER, _USER or _MISSING. */
export const openHome = (dataDirectory: string, fallbackDirectory: string): Home => {
  const asked = resolve(dataDirectory);
  try {
    const owner = chooseOperatingUser(join(asked, 'postgres', 'cluster'));
    makeFolders(join(asked, 'postgres'), owner);
    const wanted = realpathSync(join(asked, 'postgres'));
    const pointer = followPointer(wanted);
    if (pointer !== null) return homeAt(pointer, wanted);
    if (canEnter(owner, wanted)) return homeAt(wanted, wanted);
    return homeElsewhere(wanted, fallbackDirectory);
  } catch (cause) {
    if (cause instanceof EmbeddedDatabaseError) throw cause;
    const detail = errorText(cause);
    throw new EmbeddedDatabaseError('LECTERN_DATABASE_FOLDER', { where: asked, detail, cause });
  }
};

/** The home of a data directory, if there is one. Makes nothing. */
export const findHome = (dataDirectory: string): Home | null => {
  const asked = join(resolve(dataDirectory), 'postgres');
  if (!existsSync(asked)) return null;
  const wanted = realpathSync(asked);
  return homeAt(readPointer(wanted)?.home ?? wanted, wanted);
};

/** Leaves word in the wanted folder of where the database really is. Done once the cluster exists. */
export const recordHome = (home: Home): void => {
  if (home.path === home.wanted) return;
  const pointer: Pointer = { wanted: home.wanted, home: home.path };
  writeFileSync(join(home.wanted, POINTER), `${JSON.stringify(pointer, null, 2)}\n`);
};

const homeAt = (path: string, wanted: string): Home => {
  const cluster = join(path, 'cluster');
  return {
    path,
    cluster,
    wanted,
    passwordFile: join(path, 'password'),
    logFile: join(path, 'server.log'),
    locks: join(path, 'locks'),
    user: existsSync(path) ? chooseOperatingUser(cluster) : SELF,
  };
};

const homeElsewhere = (wanted: string, fallbackDirectory: string): Home => {
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  const path = join(fallbackDirectory, name);
  makeFolders(path, SELF);
  const home = homeAt(realpathSync(path), wanted);
  if (canEnter(home.user, home.path)) return home;
  throw new EmbeddedDatabaseError('LECTERN_DATABASE_FOLDER', {
    where: wanted,
    detail: `the user who runs the server can enter neither it nor ${path}`,
  });
};

/**
 * The place a pointer file names, or null. A pointer that came here with a copy of the folder is refused:
 * two folders must not share a database without knowing. One that moved with its folder stays good.
 */
const followPointer = (wanted: string): string | null => {
  const pointer = readPointer(wanted);
  if (!pointer) return null;
  const where = join(wanted, POINTER);
  if (!existsSync(join(pointer.home, 'cluster', 'PG_VERSION'))) {
    const detail = `there is no database in ${pointer.home}`;
    throw new EmbeddedDatabaseError('LECTERN_DATABASE_MISSING', { where, detail });
  }
  if (pointer.wanted !== wanted && existsSync(join(pointer.wanted, POINTER))) {
    const detail = `this folder is a copy of ${pointer.wanted}, which owns the database in ${pointer.home}`;
    throw new EmbeddedDatabaseError('LECTERN_DATABASE_MISSING', { where, detail });
  }
  return pointer.home;
};

const readPointer = (wanted: string): Pointer | null => {
  const file = join(wanted, POINTER);
  if (!existsSync(file)) return null;
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const isPointer =
    typeof parsed === 'object' && parsed !== null && 'home' in parsed && 'wanted' in parsed;
  if (isPointer && typeof parsed.home === 'string' && typeof parsed.wanted === 'string') {
    return { home: parsed.home, wanted: parsed.wanted };
  }
  throw new Error(`${file} is damaged`);
};

/**
 * Folders that root makes stay passable for the operating user (whatever the umask), and in a user's own
 * folder belong to that user; folders that were there are left as they are.
 */
const makeFolders = (path: string, user: OperatingUser): void => {
  const existing = nearestExisting(path);
  mkdirSync(path, { recursive: true });
  if (process.getuid?.() !== 0) {
    if (existing !== path) chmodSync(path, 0o700);
    return;
  }
  const isOwner = user.kind === 'other' && statSync(existing).uid === user.uid;
  for (let folder = path; folder !== existing; folder = dirname(folder)) {
    chmodSync(folder, 0o755);
    if (isOwner) giveTo(user, folder);
  }
};
