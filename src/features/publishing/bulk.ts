import type { LinksHere } from './links-here';
import type { PublicationProblem } from './publication-gate';

/** The route on which the panel asks what stands between several documents and what is to be done with them. */
export const BULK_PATH = '/newsroom/bulk';

/** Documents at once. */
export const BULK_LIMIT = 100;

/** What is done with several documents, one after another. */
export const BULK_DEEDS = ['publish', 'unpublish', 'delete', 'add-topic'] as const;
export type BulkDeed = (typeof BULK_DEEDS)[number];

/** Why something is not done with a document. */
export type Hindrance =
  | { readonly code: 'NOT_READY'; readonly problems: readonly PublicationProblem[] }
  | ({ readonly code: 'STILL_REFERRED_TO' } & LinksHere)
  | { readonly code: 'RIGHT_MISSING' | 'DOCUMENT_NOT_FOUND' | 'NOTHING_TO_DO' };

/** One of the documents, in the order of the question. */
export interface BulkItem {
  readonly documentId: string;
  /** Null where it has none, or may not be read. */
  readonly name: string | null;
  /** Null: nothing stands in the way. */
  readonly hindrance: Hindrance | null;
}
