import type { Choices } from '../../features/ingest/review/choices';
import type { PagePlanRequest } from '../../features/ingest/review/request';
import type { ReviewCandidate } from '../../features/ingest/review/review';

/** All that somebody gave and chose on this page. */
export interface ReviewPage {
  readonly request: PagePlanRequest;
  readonly choices: Choices;
  /** What was searched for and chosen, by the key of its record. */
  readonly found: Readonly<Record<string, ReviewCandidate>>;
}

export const emptyReviewPage = (locale: string | null): ReviewPage => ({
  request: {
    page: '',
    name: null,
    isNew: false,
    facts: { title: null, date: null, show: null, host: null, locale },
  },
  choices: {},
  found: {},
});

const KEY = 'lectern.from-page';

/** What was given and chosen in this tab by this person, and not made yet. */
export const keptReviewPage = (owner: string): ReviewPage | null => {
  try {
    const kept = sessionStorage.getItem(`${KEY} ${owner}`);
    return kept === null ? null : (JSON.parse(kept) as ReviewPage); // written below only
  } catch {
    return null;
  }
};

/** Kept over a reload, another page and a session that ends. A browser that keeps nothing does without. */
export const keepReviewPage = (owner: string, page: ReviewPage): void => {
  // What was kept before is of another page: it goes also where the new one finds no room.
  withStorage((storage) => {
    storage.removeItem(`${KEY} ${owner}`);
    if (page.request.page !== '') storage.setItem(`${KEY} ${owner}`, JSON.stringify(page));
  });
};

/** A browser may forbid even to ask for its storage. */
const withStorage = (use: (storage: Storage) => void): void => {
  try {
    use(sessionStorage);
  } catch {
    // Nothing is kept.
  }
};
