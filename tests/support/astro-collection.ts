import { createHash } from 'node:crypto';
import type { LoadedEntry, LoaderContext } from '../../client/src/astro';

/** A content collection as Astro keeps it from build to build, by the rules of its data store. */
export interface AstroCollection {
  readonly context: LoaderContext;
  readonly entries: Map<string, LoadedEntry>;
  /** What the loader told. */
  readonly told: string[];
}

export const astroCollection = (): AstroCollection => {
  const entries = new Map<string, LoadedEntry>();
  const kept = new Map<string, string>();
  const told: string[] = [];
  const set = (entry: LoadedEntry): boolean => {
    if (entry.id === '') throw new Error('ID must be a non-empty string');
    if (entries.get(entry.id)?.digest === entry.digest) return false;
    // It is written to a file.
    entries.set(entry.id, JSON.parse(JSON.stringify(entry)) as LoadedEntry);
    return true;
  };
  const context: LoaderContext = {
    store: {
      set,
      has: (id) => entries.has(id),
      keys: () => [...entries.keys()],
      delete: (id) => void entries.delete(id),
    },
    meta: { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) },
    logger: { info: (message) => void told.push(message) },
    parseData: ({ data }) => Promise.resolve(data),
    generateDigest: (data) => createHash('sha1').update(JSON.stringify(data)).digest('hex'),
  };
  return { context, entries, told };
};
