import type { DeskCandidate } from '../../features/ingest/page-desk';
import type { Choices } from '../../features/ingest/desk-choices';
import type { PagePlanRequest } from '../../features/ingest/page-desk-request';

/** All that somebody gave and chose on this page. */
export interface DeskPage {
  readonly request: PagePlanRequest;
  readonly choices: Choices;
  /** What was searched for and chosen, by the key of its record. */
  readonly found: Readonly<Record<string, DeskCandidate>>;
}

export const emptyDeskPage = (locale: string | null): DeskPage => ({
  request: {
    ...{ page: '', name: null, isNew: false },
    facts: { title: null, date: null, show: null, host: null, locale },
  },
  choices: {},
  found: {},
});

const KEY = 'lectern.from-page';

/** What was given and chosen in this tab by this person, and not made yet. */
export const keptDeskPage = (owner: string): DeskPage | null => {
  try {
    const kept = sessionStorage.getItem(`${KEY} ${owner}`);
    return kept === null ? null : (JSON.parse(kept) as DeskPage); // written below only
  } catch {
    return null;
  }
};

/** Kept over a reload, another page and a session that ends. A browser that keeps nothing does without. */
export const keepDeskPage = (owner: string, page: DeskPage): void => {
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
