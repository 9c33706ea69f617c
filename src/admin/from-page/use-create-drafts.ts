import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { INTERVIEW } from '../../features/content/registry';
import { decisionsFor, stampsOf } from '../../features/ingest/desk-choices';
import type { DeskOutcome } from '../../features/ingest/page-desk';
import { useWords } from '../words';
import { askForDrafts, type DeskProblem } from './desk-requests';
import type { Desk } from './use-desk-page';
import type { KnownPlan } from './use-page-plan';

export interface CreateDrafts {
  readonly isMaking: boolean;
  readonly problem: DeskProblem | null;
  readonly create: () => void;
}

/** Has the drafts made, and leads to the interview; where the plan does not hold any more, to a new one. */
export const useCreateDrafts = (desk: Desk, { plan, askAgain }: KnownPlan): CreateDrafts => {
  const words = useWords();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [isMaking, setMaking] = useState(false);
  const [refused, setRefused] = useState<{ problem: DeskProblem; request: unknown } | null>(null);
  const open = (outcome: DeskOutcome): void => {
    const count = outcome.documents.filter(isWritten).length;
    toggleNotification({ type: 'success', message: words('lectern.page.done', { count }) });
    desk.beginAgain();
    navigate(interviewAddress(outcome.documentId, outcome.locale));
  };
  const make = async (): Promise<void> => {
    if (plan === null || isMaking) return;
    setMaking(true);
    setRefused(null);
    const result = await askForDrafts({
      ...desk.request,
      decisions: decisionsFor(plan, desk.choices),
      planned: stampsOf(plan),
    });
    setMaking(false);
    if (result.ok) {
      open(result.value);
      return;
    }
    setRefused({ problem: result.error, request: desk.request });
    askAgain();
  };
  return {
    isMaking,
    // What was refused is about the page as it was then.
    problem: refused?.request === desk.request ? refused.problem : null,
    create: () => {
      make().catch(() => undefined); // it has said so itself
    },
  };
};

export const interviewAddress = (documentId: string, locale: string): string =>
  `/content-manager/collection-types/${INTERVIEW.uid}/${documentId}?plugins[i18n][locale]=${locale}`;

const isWritten = ({ outcome }: DeskOutcome['documents'][number]): boolean =>
  outcome === 'create' || outcome === 'update';
