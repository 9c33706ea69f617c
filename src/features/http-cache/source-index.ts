import { reachOf, type AnswerSources, type Change } from './change';

/** Finds the kept answers that a change touches, without looking at the others. */
export interface SourceIndex {
  add(key: string, sources: AnswerSources): void;
  remove(key: string, sources: AnswerSources): void;
  /** Keys of the answers that could differ; null for all. */
  touchedBy(change: Change): ReadonlySet<string> | null;
}

type KeysByName = Map<string, Set<string>>;

const NONE: ReadonlySet<string> = new Set();

export const createSourceIndex = (): SourceIndex => {
  const documents: KeysByName = new Map();
  const types: KeysByName = new Map();
  const relations: KeysByName = new Map();
  return {
    add: (key, sources) => {
      for (const name of sources.documents) addKey(documents, name, key);
      for (const name of sources.types) addKey(types, name, key);
      for (const name of sources.relations) addKey(relations, name, key);
    },
    remove: (key, sources) => {
      for (const name of sources.documents) removeKey(documents, name, key);
      for (const name of sources.types) removeKey(types, name, key);
      for (const name of sources.relations) removeKey(relations, name, key);
    },
    touchedBy: (change) => {
      const reach = reachOf(change);
      if (reach === 'all') return null;
      if (reach === 'none') return NONE;
      const { documentId, uid, relation } = reach;
      const chosen = union(documents.get(documentId), types.get(uid));
      return relation === null ? chosen : intersection(chosen, relations.get(relation) ?? NONE);
    },
  };
};

const addKey = (index: KeysByName, name: string, key: string): void => {
  const keys = index.get(name);
  if (keys) keys.add(key);
  else index.set(name, new Set([key]));
};

const removeKey = (index: KeysByName, name: string, key: string): void => {
  const keys = index.get(name);
  if (!keys) return;
  keys.delete(key);
  if (keys.size === 0) index.delete(name);
};

const union = (first: ReadonlySet<string> = NONE, second: ReadonlySet<string> = NONE) =>
  new Set([...first, ...second]);

const intersection = (first: ReadonlySet<string>, second: ReadonlySet<string>) =>
  new Set([...first].filter((key) => second.has(key)));
