import type { Core } from '@strapi/strapi';

/**
 * What was last applied of something that code and administrators both change. Only what the code changed since is
 * applied again, so that what an administrator changed stays.
 */
export interface AppliedFromCode {
  read(): Promise<unknown>;
  write(applied: unknown): Promise<void>;
}

export const appliedFromCode = (strapi: Core.Strapi, key: string): AppliedFromCode => {
  const store = strapi.store({ type: 'core', name: 'lectern' });
  return {
    read: () => store.get({ key }),
    write: async (value) => {
      await store.set({ key, value });
    },
  };
};
