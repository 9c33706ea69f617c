import { addTo } from '../../lib/by-key';
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
  const index: Readonly<Record<keyof AnswerSources, KeysByName>> = {
    documents: new Map(),
    types: new Map(),
    relations: new Map(),
  };
  return {
    add: (key, sources) => {
      for (const part of PARTS) for (const name of sources[part]) addTo(index[part], name, key);
    },
    remove: (key, sources) => {
      for (const part of PARTS) for (const name of sources[part]) removeKey(index[part], name, key);
    },
    touchedBy: (change) => {
      const reach = reachOf(change);
      if (reach === 'all') return null;
      if (reach === 'none') return NONE;
      const { documentId, uid, relation } = reach;
      const chosen = union(index.documents.get(documentId), index.types.get(uid));
      return relation === null
        ? chosen
        : intersection(chosen, index.relations.get(relation) ?? NONE);
    },
  };
};

const PARTS = ['documents', 'types', 'relations'] as const;

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
