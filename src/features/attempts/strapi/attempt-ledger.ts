import type { Core } from '@strapi/strapi';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pauseAfter, type Budget, type Limit } from '../budgets';
import { ATTEMPTS_TABLE, giveBackAttempts } from './attempts-store';
import { counting, notCounted } from './counting';

/** An attempt that was counted in one budget. */
export interface CountedIn {
  readonly budget: Budget;
  /** Whether it was the last one that the budget had. */
  readonly isLast: boolean;
}

export type Counted =
  | { readonly isRefused: false; readonly in: readonly CountedIn[] }
  | { readonly isRefused: true; readonly seconds: number };

/** Counts attempts in PostgreSQL, for all processes. Rejects with 503 while it cannot. */
export interface AttemptLedger {
  /**
   * Counts an attempt in one budget after the other, until one refuses it. What is known to be spent is
   * refused from memory, without a statement.
   */
  count(budgets: readonly Budget[]): Promise<Counted>;
  /** It succeeded: whoever knows the secret has not guessed. */
  giveBack(counted: readonly CountedIn[]): Promise<void>;
  /** It failed: budgets of which it was the last are closed for longer each time. */
  close(counted: readonly CountedIn[]): Promise<void>;
}

const DAY = 24 * 60 * 60;
/** How often a budget was spent is counted, not limited. */
const NO_LIMIT: Limit = { attempts: 1_000_000, window: DAY, longestPause: DAY };

export const createAttemptLedger = (
  strapi: Core.Strapi,
  hash: (text: string) => string,
): AttemptLedger => {
  const limiters = new Map<string, RateLimiterPostgres>();
  const limiterOf = (name: string, limit: Limit): RateLimiterPostgres => {
    const known = limiters.get(name) ?? createLimiter(strapi, name, limit);
    limiters.set(name, known);
    return known;
  };
  const limiterFor = ({ name, limit }: Budget) => limiterOf(name, limit);

  return {
    async count(budgets) {
      const counted: CountedIn[] = [];
      for (const budget of budgets) {
        const taken = await take(limiterFor(budget), hash(budget.owner));
        if (taken.isRefused) return { isRefused: true, seconds: taken.seconds };
        counted.push({ budget, isLast: taken.consumed >= budget.limit.attempts });
      }
      return { isRefused: false, in: counted };
    },
    async giveBack(counted) {
      const keys = counted.map(({ budget }) => limiterFor(budget).getKey(hash(budget.owner)));
      if (keys.length > 0) await counting(giveBackAttempts(strapi, keys));
    },
    async close(counted) {
      for (const { budget, isLast } of counted) {
        if (!isLast || budget.limit.longestPause <= budget.limit.window) continue;
        const spent = limiterOf(`${budget.name}-spent`, NO_LIMIT);
        const { consumedPoints: times } = await counting(spent.penalty(hash(budget.owner)));
        const pause = pauseAfter(budget.limit, times);
        await counting(limiterFor(budget).block(hash(budget.owner), pause));
      }
    },
  };
};

const createLimiter = (
  strapi: Core.Strapi,
  keyPrefix: string,
  { attempts, window }: Limit,
): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: strapi.db.connection,
    storeType: 'knex',
    tableName: ATTEMPTS_TABLE,
    tableCreated: true,
    // What has expired is deleted for all limiters at once.
    clearExpiredByTimeout: false,
    keyPrefix,
    points: attempts,
    duration: window,
    inMemoryBlockOnConsumed: attempts + 1,
  });

const take = async (
  limiter: RateLimiterPostgres,
  key: string,
): Promise<{ isRefused: false; consumed: number } | { isRefused: true; seconds: number }> => {
  try {
    const { consumedPoints } = await limiter.consume(key);
    return { isRefused: false, consumed: consumedPoints };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw notCounted(refusal);
    return { isRefused: true, seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
  }
};
