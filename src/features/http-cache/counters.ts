/** How public requests were answered since the process started. */
export interface Counters {
  hits: number;
  misses: number;
  stale: number;
  /** Refused because the database was away. */
  unavailable: number;
  /** Left to Strapi's own stack. */
  passed: number;
}

export const createCounters = (): Counters => ({
  hits: 0,
  misses: 0,
  stale: 0,
  unavailable: 0,
  passed: 0,
});
