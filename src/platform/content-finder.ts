import type { Dependencies } from './dependencies';

/**
 * What to read, in the parameters of Strapi's REST API: published content, as the public may see it. Relations
 * to types that it may not list are left out.
 */
export interface ContentQuery {
  /** The right that it takes: to list, or to see one document. `find` where it is not given. */
  readonly action?: 'find' | 'findOne';
  readonly filters?: unknown;
  readonly fields?: readonly string[];
  readonly populate?: unknown;
  readonly sort?: readonly string[];
  readonly locale?: string;
  /** Words that a listing searches for. */
  readonly _q?: string;
  readonly start?: number;
  /** At most 100 unless the caller is of this house; -1 for all. */
  readonly limit?: number;
}

export interface ContentRows {
  readonly rows: readonly Record<string, unknown>[];
  readonly dependencies: Dependencies;
}

export interface ContentFinder {
  /** Rejects with MissingRight if the type may not be read, or only through another that may not. */
  find(uid: string, query: ContentQuery): Promise<ContentRows>;
}
