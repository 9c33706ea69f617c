import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { EDITED_INTERVIEW } from '../../features/content/edited-types';
import { decisionsFor, stampsOf } from '../../features/ingest/review/choices';
import type { ReviewOutcome } from '../../features/ingest/review/review';
import { askForDrafts, type ReviewProblem } from './review-requests';
import type { KnownPlan } from './use-page-plan';
import type { PageReviewState } from './use-page-review';
import { useWords } from './words';

export interface CreateDrafts {
  readonly isMaking: boolean;
  readonly problem: ReviewProblem | null;
  readonly create: () => void;
}

/** Has the drafts made, and leads to the interview; where the plan does not hold any more, to a new one. */
export const useCreateDrafts = (
  review: PageReviewState,
  { plan, askAgain }: KnownPlan,
): CreateDrafts => {
  const words = useWords();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [isMaking, setMaking] = useState(false);
  const [refused, setRefused] = useState<{ problem: ReviewProblem; request: unknown } | null>(null);
  const open = (outcome: ReviewOutcome): void => {
    const count = outcome.documents.filter(isWritten).length;
    toggleNotification({ type: 'success', message: words('lectern.page.done', { count }) });
    review.beginAgain();
    navigate(interviewAddress(outcome.documentId, outcome.locale));
  };
  const make = async (): Promise<void> => {
    if (plan === null || isMaking) return;
    setMaking(true);
    setRefused(null);
    const result = await askForDrafts({
      ...review.request,
      decisions: decisionsFor(plan, review.choices),
      planned: stampsOf(plan),
    });
    setMaking(false);
    if (result.ok) {
      open(result.value);
      return;
    }
    setRefused({ problem: result.error, request: review.request });
    askAgain();
  };
  return {
    isMaking,
    // What was refused is about the page as it was then.
    problem: refused?.request === review.request ? refused.problem : null,
    create: () => {
      make().catch(() => undefined); // it has said so itself
    },
  };
};

export const interviewAddress = (documentId: string, locale: string): string =>
  `/content-manager/collection-types/${EDITED_INTERVIEW.uid}/${documentId}?plugins[i18n][locale]=${locale}`;

const isWritten = ({ outcome }: ReviewOutcome['documents'][number]): boolean =>
  outcome === 'create' || outcome === 'update';
