import { LRUCache } from 'lru-cache';
import { bytesOfKey } from '../../lib/segmented-cache';

/** The keys of answers whose form depends on `Accept`, as the answers themselves say (`Vary`). */
export interface VaryingKeys {
  /** Under which key an answer to a request with this `Accept` is kept. */
  keyFor(key: string, accept: string | undefined): string;
  /** Takes note of an answer's `Vary`; false if it names what no key tells apart. */
  learn(key: string, vary: string | undefined): boolean;
}

/**
 * @param limit bytes of the keys together; past it those used longest ago are forgotten, and learned again
 * @param shorten makes a short key of one that may be as long as what a client sends
 */
export const createVaryingKeys = (limit: number, shorten: (key: string) => string): VaryingKeys => {
  const varying = new LRUCache<string, true>({ maxSize: Math.max(1, limit) });
  return {
    keyFor: (key, accept) => (varying.get(key) ? shorten(`${key}\n${accept ?? ''}`) : key),
    learn: (key, vary) => {
      const names = namesIn(vary);
      if (names.includes('accept')) varying.set(key, true, { size: bytesOfKey(key) });
      return names.every((name) => name === 'accept' || name === 'accept-encoding');
    },
  };
};

const namesIn = (vary: string | undefined): string[] =>
  (vary ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
