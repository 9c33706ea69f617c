import { heapSize } from './heap-size';
import { createSegmentedCache } from './segmented-cache';

/** Keeps entries within a bound in bytes; what is used again stays longest. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  /** Of keys and values. */
  readonly bytes: number;
}

export interface CacheBound {
  /** Bytes. */
  readonly limit: number;
  /** Makes a short key of one that may be as long as what a client sends. */
  readonly shorten: (key: string) => string;
}

export const createBoundedCache = <Value>({ limit, shorten }: CacheBound): BoundedCache<Value> => {
  const entries = createSegmentedCache<{ readonly value: Value }>({ limit });
  return {
    get: (key) => entries.get(shorten(key))?.value,
    set: (key, value) => {
      entries.set(shorten(key), { value }, heapSize(value));
    },
    get bytes() {
      return entries.bytes;
    },
  };
};
