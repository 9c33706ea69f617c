import { hash, verify } from '@node-rs/bcrypt';
import type { Core } from '@strapi/strapi';
import { createWorkQueue, QueueFull } from '../../../lib/work-queue';
import { unavailable } from '../../../platform/http-errors';

/** Hashes and compares passwords in threads, a few at a time. */
export interface PasswordHashing {
  hash(password: string): Promise<string>;
  /** Whatever is no password, or no hash, does not match. */
  matches(password: unknown, hash: unknown): Promise<boolean>;
}

/** As Strapi's own hashes; one takes about 60 ms of a thread. */
const COST = 10;
/** Of the four threads that also read files and look up names, hashing takes no more than these. */
const AT_ONCE = 2;
/** Whoever waits behind these would wait for more than a second. */
const WAITING = 32;

/** Throws 503 `PASSWORDS_BUSY` with Retry-After when too many passwords wait. */
export const createPasswordHashing = (strapi: Core.Strapi): PasswordHashing => {
  const queue = createWorkQueue({ atOnce: AT_ONCE, waiting: WAITING });
  const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await queue.run(work);
    } catch (error) {
      if (!(error instanceof QueueFull)) throw error;
      strapi.requestContext.get()?.set('Retry-After', '1');
      throw unavailable(
        'PASSWORDS_BUSY',
        'Too many passwords are being checked at the moment. Try again in a second.',
        error,
      );
    }
  };
  return {
    hash: (password) => inTurn(() => hash(password, { cost: COST })),
    matches: async (password, stored) =>
      typeof password === 'string' && typeof stored === 'string'
        ? inTurn(() => verify(password, stored))
        : false,
  };
};
