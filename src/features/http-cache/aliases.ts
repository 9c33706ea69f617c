import { LRUCache } from 'lru-cache';
import { bytesOfKey } from '../../lib/segmented-cache';

/** Remembers the key of a request by its very text, so that a request seen before is not parsed again. */
export interface Aliases {
  get(text: string): string | undefined;
  set(text: string, key: string): void;
}

/** Characters. */
const LONGEST_TEXT = 8 * 1024;

/** @param limit bytes of texts and keys together; past it those used longest ago are forgotten */
export const createAliases = (limit: number): Aliases => {
  const keys = new LRUCache<string, string>({ maxSize: Math.max(1, limit) });
  return {
    get: (text) => keys.get(text),
    set: (text, key) => {
      if (text.length > LONGEST_TEXT || keys.has(text)) return;
      keys.set(text, key, { size: bytesOfKey(text) + bytesOfKey(key) });
    },
  };
};
