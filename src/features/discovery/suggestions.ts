import type { UnknownRecord } from '../../lib/record';
import { manyOf } from '../../lib/row';
import { readDocumentId } from '../content/document-id';
import type { WorkKind } from '../content/work-kinds';
import type { Reason, RelatedSource } from './related-ranking';
import { readSource } from './related-source';

/** The route on which the panel asks which publications a document, as it is typed, is related to. */
export const SUGGESTIONS_PATH = '/newsroom/suggestions';

/** As many as are shown at once. */
export const MOST_SUGGESTED = 5;

/** The relation that suggestions are for. */
export const SUGGESTED_FOR = 'relatedPublications';

/** A publication that is not linked yet, and why it could be. */
export interface Suggestion {
  /** Of the draft's row: forms tell links apart by it. */
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string;
  readonly publicationType: string | null;
  /** A day as `2025-03-07`. */
  readonly date: string | null;
  readonly isPublished: boolean;
  readonly reasons: readonly Exclude<Reason, { readonly kind: 'chosen' }>[];
}

export interface Suggestions {
  readonly publications: readonly Suggestion[];
  /** Whether whoever asks may change the document. */
  readonly mayAdd: boolean;
}

/** A document as it is typed, for the ranking: what it links already is left out of it. */
export const sourceOfDraft = (
  draft: UnknownRecord,
  documentId: string | null,
  kind: WorkKind,
): RelatedSource => ({
  ...readSource(draft, kind),
  documentId: documentId ?? '',
  chosen: [],
});

/** documentIds of what a document links already. */
export const linkedIn = (draft: UnknownRecord): ReadonlySet<string> =>
  new Set(LINKED(draft[SUGGESTED_FOR]));

const LINKED = manyOf(readDocumentId);

export const withoutChoice = (reasons: readonly Reason[]): Suggestion['reasons'] =>
  reasons.filter((reason) => reason.kind !== 'chosen');
