import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { readAccountsAt, writeKnownAddress } from './attempts-store';

/** From where people signed in before, to which accounts. */
export interface KnownAddresses {
  /** Which accounts are known at a network; asked again after half a minute. */
  at(network: string): Promise<KnownAccounts>;
  /** Somebody signed in. */
  remember(network: string, account: string): Promise<void>;
}

export interface KnownAccounts {
  readonly isEmpty: boolean;
  has(account: string): boolean;
}

const MOST_NETWORKS = 10_000;
const KEPT_MS = 30_000;

export const createKnownAddresses = (
  strapi: Core.Strapi,
  hash: (text: string) => string,
): KnownAddresses => {
  const cache = new LRUCache<string, Set<string>>({ max: MOST_NETWORKS, ttl: KEPT_MS });
  const load = async (network: string): Promise<Set<string>> => {
    const accounts = new Set(await readAccountsAt(strapi, hash(network)));
    cache.set(network, accounts);
    return accounts;
  };
  return {
    async at(network) {
      const accounts = cache.get(network) ?? (await load(network));
      return {
        isEmpty: accounts.size === 0,
        has: (account) => accounts.has(hash(account)),
      };
    },
    async remember(network, account) {
      await writeKnownAddress(strapi, { network: hash(network), account: hash(account) });
      cache.get(network)?.add(hash(account));
    },
  };
};
