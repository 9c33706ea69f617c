import { AsyncLocalStorage } from 'node:async_hooks';

/** A password that is being set, and its hash, made before anything is locked or opened. */
export interface PreparedHash {
  readonly password: string;
  readonly hash: string;
}

/**
 * Carries a hash past the code of Strapi that would make one again, in the main thread or within a
 * transaction, to where it is stored.
 */
export const preparedHashes = new AsyncLocalStorage<PreparedHash>();
