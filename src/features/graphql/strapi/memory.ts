import { createBoundedCache, type BoundedCache } from '../../../lib/bounded-cache';
import { shortKey } from '../../../platform/short-key';

const MEGABYTE = 1024 * 1024;

/** Bytes for what is kept by the texts of clients so that it is not parsed, checked or planned again: 24 MB. */
const SHARES = {
  documents: 18 * MEGABYTE,
  plans: 3 * MEGABYTE,
  schemaAnswers: MEGABYTE,
  problems: MEGABYTE,
  persistedQueries: MEGABYTE,
} as const;

export const createMemory = <Value>(share: keyof typeof SHARES): BoundedCache<Value> =>
  createBoundedCache({ limit: SHARES[share], shorten: shortKey });
