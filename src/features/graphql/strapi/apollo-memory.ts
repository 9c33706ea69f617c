import type { DocumentNode } from 'graphql';
import { createMemory, type Share } from './memory';

/** Apollo's own interface of caches, as far as it uses it here. */
interface KeyValueCache<Value> {
  get(key: string): Promise<Value | undefined>;
  set(key: string, value: Value): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/**
 * What Apollo keeps: parsed documents, and the texts of persisted queries. Its own caches count a document by
 * its JSON, which is a small part of the memory that it takes.
 */
export const apolloMemory = () => ({
  documentStore: keyValueCache<DocumentNode>('apolloDocuments'),
  persistedQueries: { cache: keyValueCache<string>('persistedQueries') },
});

/** Apollo deletes nothing, and no time is set after which a query would be forgotten. */
const keyValueCache = <Value>(share: Share): KeyValueCache<Value> => {
  const cache = createMemory<Value>(share);
  return {
    get: async (key) => cache.get(key),
    set: async (key, value) => {
      cache.set(key, value);
    },
    delete: async () => false,
  };
};
