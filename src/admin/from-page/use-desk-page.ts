import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DeskCandidate } from '../../features/ingest/page-desk';
import type { PagePlanRequest } from '../../features/ingest/page-desk-request';
import type { Choice } from '../../features/ingest/settled';
import { emptyDeskPage, keepDeskPage, keptDeskPage, type DeskPage } from './desk-page';
import type { ReadPage } from './page-file';

/** Milliseconds after the last change before it is kept. */
const PAUSE = 500;

export interface Desk extends DeskPage {
  /** Takes a page in the place of the one that is there; its heading is the title, unless one was given. */
  readonly take: (read: ReadPage, name: string | null) => void;
  readonly write: (text: string) => void;
  readonly say: (facts: Partial<PagePlanRequest['facts']>) => void;
  readonly makeNew: () => void;
  readonly choose: (key: string, choice: Choice, found?: DeskCandidate) => void;
  readonly beginAgain: () => void;
}

export const useDeskPage = (locale: string | null): Desk => {
  const owner = String(useAuth('FromPage', ({ user }) => user?.id) ?? '');
  const [page, setPage] = useState(() => keptDeskPage(owner) ?? emptyDeskPage(locale));
  useEffect(() => {
    const timer = setTimeout(() => {
      keepDeskPage(owner, page);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [owner, page]);
  const changes = useMemo(() => changesOf(setPage), []);
  const beginAgain = useCallback(() => {
    keepDeskPage(owner, emptyDeskPage(locale));
    setPage(emptyDeskPage(locale));
  }, [owner, locale]);
  return { ...page, ...changes, beginAgain };
};

type Change = (change: (before: DeskPage) => DeskPage) => void;

const changesOf = (set: Change): Omit<Desk, keyof DeskPage | 'beginAgain'> => {
  const ask = (change: (before: PagePlanRequest) => Partial<PagePlanRequest>): void => {
    set((before) => ({ ...before, request: { ...before.request, ...change(before.request) } }));
  };
  return {
    take: ({ text, title }, name) => {
      ask(({ facts }) => ({
        ...{ page: text, name, isNew: false },
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
