import { createBoundedCache, type BoundedCache } from '../lib/bounded-cache';
import { shortKey } from './short-key';

const MEGABYTE = 1024 * 1024;

/** What makes caches, each of as many megabytes as its share says, for keys of any length. */
export const memoryOf =
  <Share extends string>(megabytes: Readonly<Record<Share, number>>) =>
  <Value>(share: Share): BoundedCache<Value> =>
    createBoundedCache({ limit: megabytes[share] * MEGABYTE, shorten: shortKey });
