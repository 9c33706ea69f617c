import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PagePlanRequest } from '../../features/ingest/review/request';
import type { ReviewCandidate } from '../../features/ingest/review/review';
import type { Choice } from '../../features/ingest/settled';
import {
  emptyReviewPage,
  keepReviewPage,
  keptReviewPage,
  type ReviewPage,
} from './kept-review-page';
import type { ReadPage } from './page-file';

/** Milliseconds after the last change before it is kept. */
const PAUSE = 500;

export interface PageReviewState extends ReviewPage {
  /** Takes a page in the place of the one that is there; its heading is the title, unless one was given. */
  readonly take: (read: ReadPage, name: string | null) => void;
  readonly write: (text: string) => void;
  readonly say: (facts: Partial<PagePlanRequest['facts']>) => void;
  readonly makeNew: () => void;
  readonly choose: (key: string, choice: Choice, found?: ReviewCandidate) => void;
  readonly beginAgain: () => void;
}

export const useReviewPage = (locale: string | null): PageReviewState => {
  const owner = String(useAuth('FromPage', ({ user }) => user?.id) ?? '');
  const [page, setPage] = useState(() => keptReviewPage(owner) ?? emptyReviewPage(locale));
  useEffect(() => {
    const timer = setTimeout(() => {
      keepReviewPage(owner, page);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [owner, page]);
  const changes = useMemo(() => changesOf(setPage), []);
  const beginAgain = useCallback(() => {
    keepReviewPage(owner, emptyReviewPage(locale));
    setPage(emptyReviewPage(locale));
  }, [owner, locale]);
  return { ...page, ...changes, beginAgain };
};

type Change = (change: (before: ReviewPage) => ReviewPage) => void;

const changesOf = (set: Change): Omit<PageReviewState, keyof ReviewPage | 'beginAgain'> => {
  const ask = (change: (before: PagePlanRequest) => Partial<PagePlanRequest>): void => {
    set((before) => ({ ...before, request: { ...before.request, ...change(before.request) } }));
  };
  return {
    take: ({ text, title }, name) => {
      ask(({ facts }) => ({
        page: text,
        name,
        isNew: false,
        facts: { ...facts, title: facts.title ?? title },
      }));
    },
    write: (text) => {
      ask(() => ({ page: text }));
    },
    say: (facts) => {
      ask((before) => ({ facts: { ...before.facts, ...facts } }));
    },
    makeNew: () => {
      ask(() => ({ isNew: true }));
    },
    choose: (key, choice, found) => {
      set((before) => ({
        ...before,
        choices: { ...before.choices, [key]: choice },
        found: found === undefined ? before.found : { ...before.found, [key]: found },
      }));
    },
  };
};
