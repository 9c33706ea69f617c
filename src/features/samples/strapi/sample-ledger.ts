import type { Core } from '@strapi/strapi';
import { listAt } from '../../../lib/record';

/** Which supplements were given, in Strapi's own store. */
export interface SampleLedger {
  has(key: string): boolean;
  /** Within the transaction that is open. */
  note(key: string): Promise<void>;
}

const PLACE = { type: 'lectern', name: 'demo', key: 'supplements' } as const;

export const openLedger = async (strapi: Core.Strapi): Promise<SampleLedger> => {
  const store = strapi.store(PLACE);
  const kept: unknown = await store.get({});
  const given = new Set(listAt(kept, 'given').filter((key) => typeof key === 'string'));
  return {
    has: (key) => given.has(key),
    note: async (key) => {
      await store.set({ value: { given: [...given, key] } });
      given.add(key);
    },
  };
};
