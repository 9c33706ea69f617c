import type { UnknownRecord } from '../../lib/record';

/** What the panel's data layer is asked with: of these, what is used here. */
export interface Asked {
  readonly model: string;
  readonly documentId?: string;
  readonly collectionType?: string;
  readonly data?: UnknownRecord;
  readonly params?: UnknownRecord;
}

export interface Query {
  readonly data?: UnknownRecord;
  readonly config?: UnknownRecord;
}

/** An endpoint of the content manager as Strapi defines it. */
export interface Endpoint {
  query: (asked: Asked) => Query;
  queryFn?: (asked: Asked, ...rest: unknown[]) => Promise<{ readonly data?: unknown }>;
  onQueryStarted?: unknown;
  invalidatesTags?: unknown;
  transformResponse?: (response: unknown, meta: unknown, asked: Asked) => unknown;
  transformErrorResponse?: (error: unknown, meta: unknown, asked: Asked) => unknown;
}

/** The endpoints that are changed. */
export type GuardedEndpoint =
  | 'getDocument'
  | 'createDocument'
  | 'updateDocument'
  | 'publishDocument'
  | 'unpublishDocument'
  | 'discardDocument'
  | 'deleteDocument';
