import { byText, newestFirst } from '../../lib/newest-first';
import type { FeedLinks } from './feed';

export interface PageQuestion {
  /** The address of the feed without any query. */
  readonly url: string;
  readonly page: number;
  /** Null for the default locale, which is not in addresses. */
  readonly locale: string | null;
  readonly hasNext: boolean;
}

/** Where a page and its neighbours are. */
export const pageLinksOf = ({ url, page, locale, hasNext }: PageQuestion): FeedLinks => {
  const at = (number: number): string => {
    const query = [
      ...(locale === null ? [] : [`locale=${encodeURIComponent(locale)}`]),
      ...(number === 1 ? [] : [`page=${number}`]),
    ];
    return query.length === 0 ? url : `${url}?${query.join('&')}`;
  };
  return {
    self: at(page),
    first: at(1),
    previous: page === 1 ? null : at(page - 1),
    next: hasNext ? at(page + 1) : null,
  };
};

/** What a mixed feed is ordered by. */
export interface DatedKey {
  readonly uid: string;
  readonly documentId: string;
  /** YYYY-MM-DD, or a moment in ISO 8601. */
  readonly date: string;
}

/** Newest first; the same day by documentId, as the database orders, so that pages never overlap. */
export const inFeedOrder = newestFirst(
  ({ date }: DatedKey) => date,
  (a, b) => byText(a.documentId, b.documentId),
);
