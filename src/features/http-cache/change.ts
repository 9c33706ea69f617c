/** What an answer was made from; the words are those of `platform/public-reads`. */
export interface AnswerSources {
  readonly documents: readonly string[];
  readonly types: readonly string[];
  /** `uid.attribute` each. */
  readonly relations: readonly string[];
}

/** One thing that a transaction did to what the public may see. */
export type Change =
  /** A published version came, went or differs, with all that hangs on it except its relations. */
  | { readonly kind: 'document'; readonly uid: string; readonly documentId: string }
  /** A document gained or lost a link, or the order of its links differs. `relation`: `uid.attribute`. */
  | { readonly kind: 'relation'; readonly documentId: string; readonly relation: string }
  /**
   * What one token, account or session may do; the public's answers stay as they are. `subject`: the id of its
   * row, of a session that of its user; '' for any of the type.
   */
  | { readonly kind: 'access'; readonly uid: string; readonly subject: string }
  /** The public's rights, roles, locales, or more than can be told apart. */
  | { readonly kind: 'everything' };

/** The answers that could differ after a change: all, none, or those that hold what is named. */
type Reach =
  | 'all'
  | 'none'
  /** They show the document or choose among its type; where only a link differs, they also follow the relation. */
  | { readonly documentId: string; readonly uid: string; readonly relation: string | null };

/** The one rule of what a change touches: what is kept, what was being read, and what shared caches purge. */
export const reachOf = (change: Change): Reach => {
  switch (change.kind) {
    case 'everything':
      return 'all';
    case 'access':
      return 'none';
    case 'document':
      return { documentId: change.documentId, uid: change.uid, relation: null };
    case 'relation': {
      const { documentId, relation } = change;
      return { documentId, uid: ownerOf(relation), relation };
    }
  }
};

/** Whether an answer could differ after a change. */
export const isTouchedBy = (sources: AnswerSources, change: Change): boolean => {
  const reach = reachOf(change);
  if (typeof reach === 'string') return reach === 'all';
  const { documentId, uid, relation } = reach;
  return (
    (sources.documents.includes(documentId) || sources.types.includes(uid)) &&
    (relation === null || sources.relations.includes(relation))
  );
};

/** The UID in `uid.attribute`; UIDs have dots of their own. */
export const ownerOf = (relation: string): string => relation.slice(0, relation.lastIndexOf('.'));
