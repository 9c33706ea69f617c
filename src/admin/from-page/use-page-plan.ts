import { useCallback, useEffect, useState } from 'react';
import type { PagePlanRequest } from '../../features/ingest/review/request';
import type { ReviewPlan } from '../../features/ingest/review/review';
import { askForPlan, type ReviewProblem } from './review-requests';

/** Milliseconds after the last change. */
const PAUSE = 400;

export interface KnownPlan {
  /** The last one, also while the next is asked for; null before the first, and where the page is refused. */
  readonly plan: ReviewPlan | null;
  readonly problem: ReviewProblem | null;
  /** The plan is of what is there now. */
  readonly isFresh: boolean;
  readonly askAgain: () => void;
}

interface Answer {
  readonly request: PagePlanRequest;
  readonly round: number;
  readonly plan: ReviewPlan | null;
  readonly problem: ReviewProblem | null;
}

/** What would come of a page, asked again after each change of it; answers about what it was are dropped. */
export const usePagePlan = (request: PagePlanRequest): KnownPlan => {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [round, setRound] = useState(0);
  const isEmpty = request.page.trim() === '';
  useEffect(() => {
    if (isEmpty) return undefined;
    let isStale = false;
    const ask = async (): Promise<void> => {
      const result = await askForPlan(request);
      if (isStale) return;
      setAnswer({
        request,
        round,
        plan: result.ok ? result.value : null,
        problem: result.ok ? null : result.error,
      });
    };
    const timer = setTimeout(() => {
      ask().catch(() => undefined); // it has said so itself
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [request, round, isEmpty]);
  const askAgain = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  if (isEmpty) return { plan: null, problem: null, isFresh: false, askAgain };
  const isFresh = answer?.request === request && answer.round === round;
  return { plan: answer?.plan ?? null, problem: answer?.problem ?? null, isFresh, askAgain };
};
