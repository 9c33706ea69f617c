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
  const read = async (): Promise<readonly unknown[]> => listAt(await store.get({}), 'given');
  const given = await read();
  return {
    has: (key) => given.includes(key),
    // Read anew: what was noted before and rolled back is not in it.
    note: async (key) => {
      await store.set({ value: { given: [...(await read()), key] } });
    },
  };
};
