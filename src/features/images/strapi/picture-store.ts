import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Made pictures in a folder, which several processes may share. */
export interface PictureStore {
  /** Null where it is not there. */
  take(name: string): Promise<Buffer | null>;
  /** Keeps it if there is room; never rejects. */
  keep(name: string, picture: Buffer): Promise<void>;
}

interface StoreParts {
  readonly folder: string;
  /** Bytes of all pictures together. */
  readonly capacity: number;
  readonly report: (message: string) => void;
}

/** Milliseconds after which a half-written picture is nobody's: a process died. */
const ABANDONED = 600_000;
/** Beginning of the names of what is being written. */
const UNFINISHED = '.unfinished-';
/** Of the capacity, what stays when pictures make room. */
const KEPT = 0.9;
/** Of the capacity, what a process adds until it looks at what others added. */
const UNSEEN = 0.05;

export const createPictureStore = (parts: StoreParts): PictureStore => {
  const { folder, capacity, report } = parts;
  // Of a folder that was filled before, as if much was added.
  const state = { added: capacity };
  return {
    take: (name) => take(join(folder, name)),
    keep: async (name, picture) => {
      try {
        if (picture.length > capacity) return;
        await write(folder, name, picture);
        state.added += picture.length;
        if (state.added <= capacity * UNSEEN) return;
        state.added = 0;
        await makeRoom(parts);
      } catch (error) {
        // The picture was made, and is answered all the same.
        report(`A picture was not kept: ${error instanceof Error ? error.message : 'unknown'}`);
      }
    },
  };
};

const take = async (path: string): Promise<Buffer | null> => {
  try {
    const picture = await readFile(path);
    // A disk that lost its power may have a name and nothing in it.
    if (picture.length === 0) return null;
    const now = new Date();
    // When it was last wanted: what was not for longest makes room first.
    await utimes(path, now, now).catch(() => undefined);
    return picture;
  } catch {
    return null;
  }
};

/** Whoever reads meanwhile sees the whole picture or none (rename(2)). */
const write = async (folder: string, name: string, picture: Buffer): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `${UNFINISHED}${randomUUID()}`);
  try {
    await writeFile(unfinished, picture, { flag: 'wx', flush: true });
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
};

interface Kept {
  readonly path: string;
  readonly bytes: number;
  readonly usedAt: number;
}

/** Removes what was not wanted for longest, where all is too much, until the rest leaves some room. */
const makeRoom = async ({ folder, capacity }: StoreParts): Promise<void> => {
  const kept = await readKept(folder);
  let bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
  if (bytes <= capacity) return;
  for (const one of kept.toSorted((a, b) => a.usedAt - b.usedAt)) {
    if (bytes <= capacity * KEPT) break;
    await rm(one.path, { force: true });
    bytes -= one.bytes;
  }
};

/** What processes that died left half-written goes; what others write is theirs. */
const readKept = async (folder: string): Promise<readonly Kept[]> => {
  const kept: Kept[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => null);
    if (!facts?.isFile()) continue;
    if (!name.startsWith(UNFINISHED)) {
      kept.push({ path, bytes: facts.size, usedAt: facts.mtimeMs });
    } else if (Date.now() - facts.mtimeMs > ABANDONED) await rm(path, { force: true });
  }
  return kept;
};
