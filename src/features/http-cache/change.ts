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

/**
 * Whether an answer could differ after a change. A link alters the answers that show it on a document
 * of theirs, and those that choose among documents of its type by it.
 */
export const isTouchedBy = (sources: AnswerSources, change: Change): boolean => {
  switch (change.kind) {
    case 'everything':
      return true;
    case 'access':
      return false;
    case 'document':
      return sources.documents.includes(change.documentId) || sources.types.includes(change.uid);
    case 'relation':
      return (
        sources.relations.includes(change.relation) &&
        (sources.documents.includes(change.documentId) ||
          sources.types.includes(ownerOf(change.relation)))
      );
  }
};

/** The UID in `uid.attribute`; UIDs have dots of their own. */
export const ownerOf = (relation: string): string => relation.slice(0, relation.lastIndexOf('.'));
