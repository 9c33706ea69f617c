import { getFetchClient, isFetchError } from '@strapi/strapi/admin';
import type { PageApplyRequest, PagePlanRequest } from '../../features/ingest/review/request';
import {
  PAGE_APPLY_PATH,
  PAGE_PLAN_PATH,
  type ReviewOutcome,
  type ReviewPlan,
} from '../../features/ingest/review/review';
import { numberAt, textAt, valueAt } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';

/** Why the server did not do something; the code is null where nobody answered. */
export interface ReviewProblem {
  readonly code: string | null;
  readonly message: string;
  readonly line: number | null;
}

export const askForPlan = (request: PagePlanRequest): Promise<Result<ReviewPlan, ReviewProblem>> =>
  post(PAGE_PLAN_PATH, request);

export const askForDrafts = (
  request: PageApplyRequest,
): Promise<Result<ReviewOutcome, ReviewProblem>> => post(PAGE_APPLY_PATH, request);

const post = async <Data>(path: string, request: object): Promise<Result<Data, ReviewProblem>> => {
  try {
    const { data } = await getFetchClient().post<{ data: Data }>(path, request);
    return succeed(data.data);
  } catch (error) {
    return fail(problemOf(error));
  }
};

const problemOf = (error: unknown): ReviewProblem => {
  const told: unknown = isFetchError(error) ? valueAt(error.response?.data, 'error') : null;
  const details = valueAt(told, 'details');
  return {
    code: textAt(details, 'code') ?? textAt(told, 'name'),
    message: textAt(told, 'message') ?? '',
    line: numberAt(details, 'line'),
  };
};
