import { isRecord, ownAt, type UnknownRecord } from '../../../lib/record';
import type { SchemaDescription } from '../../reader/interface';
import { storedNamesAt, storedValue, type StoredNames } from './stored-names';

/** What filters of GraphQL are read with. */
export interface FilterWords {
  readonly content: SchemaDescription;
  readonly stored: StoredNames;
}

/** No row is both; told to the database, it holds inside a negation as well. */
const NOTHING = { null: true, notNull: true };

/**
 * Filters of GraphQL as Strapi understands them: what is among nothing is nothing, and values that GraphQL
 * shows by a name of its own are compared as they are stored. Strapi drops an empty list, and with it the
 * condition.
 *
 * @param uid of the content that is filtered
 */
export const plainFilters = (words: FilterWords, uid: string, filters: unknown): unknown => {
  if (Array.isArray(filters)) return filters.map((item) => plainFilters(words, uid, item));
  if (!isRecord(filters)) return filters;
  return Object.fromEntries(
    Object.entries(filters).map(([key, value]) => [key, plainEntry(words, uid, [key, value])]),
  );
};

export const GROUPS: ReadonlySet<string> = new Set(['and', 'or', 'not']);

const plainEntry = (
  words: FilterWords,
  uid: string,
  [key, value]: readonly [string, unknown],
): unknown => {
  if (GROUPS.has(key)) return plainFilters(words, uid, value);
  const relation = ownAt(words.content[uid]?.relations ?? {}, key);
  if (relation) return plainFilters(words, relation.target, value);
  return isRecord(value) ? plainOperators(storedNamesAt(words.stored, uid, key), value) : value;
};

const plainOperators = (
  names: ReadonlyMap<string, string> | undefined,
  operators: UnknownRecord,
): UnknownRecord => {
  const { in: among, ...others } = operators;
  const isAmongNothing = Array.isArray(among) && among.length === 0;
  const kept = isAmongNothing ? { ...others, ...NOTHING } : operators;
  return Object.fromEntries(
    Object.entries(kept).map(([operator, value]) => {
      if (isRecord(value)) return [operator, plainOperators(names, value)];
      const isGroup = GROUPS.has(operator) && Array.isArray(value);
      if (isGroup && value.every(isRecord)) {
        return [operator, value.map((item) => plainOperators(names, item))];
      }
      return [operator, names ? storedValue(names, value) : value];
    }),
  );
};
