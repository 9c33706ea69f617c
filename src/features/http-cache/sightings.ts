import { LRUCache } from 'lru-cache';
import { bytesOfKey } from '../../lib/segmented-cache';

/**
 * Since when answers are what they are now. Dates in the content cannot tell: what is taken out of a list leaves
 * no later date behind. Two contents under one key never have the same second, so that a date names one of them.
 */
export interface Sightings {
  /**
   * @param fingerprint of the content
   * @returns seconds since 1970
   */
  since(key: string, fingerprint: string): number;
}

interface Sighting {
  readonly fingerprint: string;
  readonly second: number;
}

/** Bytes of keys and sightings together; past it those asked for longest ago are forgotten. */
const LIMIT = 1024 * 1024;
const BYTES_PER_SIGHTING = 128;

/** @param now milliseconds since 1970 */
export const createSightings = (now: () => number): Sightings => {
  const seen = new LRUCache<string, Sighting>({ maxSize: LIMIT });
  return {
    since: (key, fingerprint) => {
      const last = seen.get(key);
      if (last?.fingerprint === fingerprint) return last.second;
      const second = Math.max(Math.floor(now() / 1000), last ? last.second + 1 : 0);
      seen.set(key, { fingerprint, second }, { size: bytesOfKey(key) + BYTES_PER_SIGHTING });
      return second;
    },
  };
};
