import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
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
  const change = useCallback((request: (before: PagePlanRequest) => Partial<PagePlanRequest>) => {
    setPage((before) => ({
      ...before,
      request: { ...before.request, ...request(before.request) },
    }));
  }, []);
  const beginAgain = useCallback(() => {
    keepDeskPage(owner, emptyDeskPage(locale));
    setPage(emptyDeskPage(locale));
  }, [owner, locale]);
  return {
    ...page,
    take: useCallback(
      ({ text, title }, name) => {
        change(({ facts }) => ({
          ...{ page: text, name, isNew: false },
          facts: { ...facts, title: facts.title ?? title },
        }));
      },
      [change],
    ),
    write: useCallback(
      (text) => {
        change(() => ({ page: text }));
      },
      [change],
    ),
    say: useCallback(
      (facts) => {
        change((before) => ({ facts: { ...before.facts, ...facts } }));
      },
      [change],
    ),
    makeNew: useCallback(() => {
      change(() => ({ isNew: true }));
    }, [change]),
    choose: useCallback((key, choice, found) => {
      setPage((before) => ({
        ...before,
        choices: { ...before.choices, [key]: choice },
        found: found === undefined ? before.found : { ...before.found, [key]: found },
      }));
    }, []),
    beginAgain,
  };
};
