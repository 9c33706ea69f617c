import { readdirSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a folder held while it was watched, at most, and what it holds now. */
export interface FolderWatch {
  /** Bytes of all files below it, at the time when they were most. */
  most(): number;
  /** Paths of all files below it. */
  files(): Promise<string[]>;
  stop(): void;
}

/** Looks every few milliseconds: what is written and removed between two looks is not seen. */
export const watchFolder = (folder: string): FolderWatch => {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, bytesIn(folder));
  }, 3);
  return {
    most: () => most,
    files: async () => {
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      return found.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
    stop: () => {
      clearInterval(timer);
    },
  };
};

/** What Strapi's own body reader left in the system's temporary folder: files with names of 25 letters and digits. */
export const strayFiles = async (): Promise<string[]> => {
  const names = await readdir(tmpdir());
  return names.filter((name) => /^[a-z][a-z0-9]{24}$|^strapi-(url-)?upload-/.test(name)).sort();
};

const bytesIn = (folder: string): number => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + sizeOf(join(parentPath, name)), 0);
  } catch {
    return 0;
  }
};

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
};
