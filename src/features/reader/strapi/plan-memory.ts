import { createBoundedCache, type BoundedCache } from '../../../lib/bounded-cache';
import { shortKey } from '../../../platform/short-key';

const MEGABYTE = 1024 * 1024;

/** Bytes for what is kept of forms of reads so that it is not checked or planned again: 8 MB, beside GraphQL's 24. */
const SHARES = {
  statements: 4 * MEGABYTE,
  restPlans: 3 * MEGABYTE,
  contentPlans: MEGABYTE,
} as const;

export const createPlanCache = <Value>(share: keyof typeof SHARES): BoundedCache<Value> =>
  createBoundedCache({ limit: SHARES[share], shorten: shortKey });
