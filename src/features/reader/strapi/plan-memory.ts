import { shortKey } from '../../../platform/short-key';
import { createBoundedCache, type BoundedCache } from '../bounded-cache';

const MEGABYTE = 1024 * 1024;

/** Bytes for what is kept by the texts of clients so that it is not parsed, checked or planned again: 32 MB. */
const SHARES = {
  documents: 10 * MEGABYTE,
  apolloDocuments: 8 * MEGABYTE,
  statements: 4 * MEGABYTE,
  schemaAnswers: MEGABYTE,
  restPlans: 3 * MEGABYTE,
  graphqlPlans: 3 * MEGABYTE,
  contentPlans: MEGABYTE,
  problems: MEGABYTE,
  persistedQueries: MEGABYTE,
} as const;

export const createPlanCache = <Value>(share: keyof typeof SHARES): BoundedCache<Value> =>
  createBoundedCache({ limit: SHARES[share], shorten: shortKey });
