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
  /** At most 100 unless the caller is of this server; -1 for all. */
  readonly limit?: number;
  /** For what hardly ever changes: what is read is held in memory until any content does. */
  readonly isHeld?: boolean;
  readonly neighbours?: NeighboursWish;
}

/**
 * Beside each row, as the list `neighbours`, what is told of the published rows of its language that come before and
 * after it by a date, and by the documentId on one day, among those with the same related row; each names its NEIGHBOUR_SIDE.
 * Absent where the caller may not list them, and from an engine that cannot find them so: whoever wishes for them then
 * reads them himself.
 */
export interface NeighboursWish extends Pick<ContentQuery, 'fields' | 'populate'> {
  /** A relation to one. */
  readonly among: string;
  /** An attribute that holds a date. */
  readonly by: string;
}

export interface ContentRows {
  readonly rows: readonly Record<string, unknown>[];
  readonly dependencies: Dependencies;
}

export interface ContentFinder {
  /** Rejects with MissingRight if the type may not be read, or only through another that may not. */
  find(uid: string, query: ContentQuery): Promise<ContentRows>;
  /** The same for several reads at once, by one statement where that is possible. Not given: one after another. */
  findTogether?(reads: readonly ContentRead[]): Promise<readonly ContentRows[]>;
}

export interface ContentRead {
  readonly uid: string;
  readonly query: ContentQuery;
}

/** What each of several reads finds, in their order. */
export const findTogether = async (
  finder: ContentFinder,
  reads: readonly ContentRead[],
): Promise<readonly ContentRows[]> =>
  finder.findTogether
    ? await finder.findTogether(reads)
    : await Promise.all(reads.map(({ uid, query }) => finder.find(uid, query)));
