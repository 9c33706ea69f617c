import type { DocumentNode } from 'graphql';
import type { CheckedDocuments } from './checked-documents';
import { createMemory } from './memory';
import type { SentDocuments } from './sent-documents';

/** Apollo's own interface of caches, as far as it uses it here. */
interface KeyValueCache<Value> {
  get(key: string): Promise<Value | undefined>;
  set(key: string, value: Value): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** What stands before the hash of a text tells of which schema it is; there is one. */
const HASH = /[0-9a-f]{64}$/;

/**
 * What Apollo keeps: documents, which it neither parses nor checks where it is given one, and the texts of persisted
 * queries. It deletes nothing, and no time is set after which a query would be forgotten.
 *
 * @param checked null until Strapi has booted
 */
export const apolloMemory = (documents: SentDocuments, checked: () => CheckedDocuments | null) => {
  const queries = createMemory<string>('persistedQueries');
  const documentStore: KeyValueCache<DocumentNode> = {
    get: async (key) => {
      const document = documents.at(HASH.exec(key)?.[0] ?? '');
      return (document && checked()?.check(document)?.syntax) ?? undefined;
    },
    // What it has parsed itself comes with the operation.
    set: async () => undefined,
    delete: async () => false,
  };
  const cache: KeyValueCache<string> = {
    get: async (key) => queries.get(key),
    set: async (key, text) => {
      queries.set(key, text);
    },
    delete: async () => false,
  };
  return { documentStore, persistedQueries: { cache } };
};
