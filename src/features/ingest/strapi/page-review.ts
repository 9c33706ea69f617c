import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { lockInTransaction } from '../../../platform/advisory-lock';
import { inTransaction } from '../../../platform/database';
import type { FeatureContext } from '../../../platform/feature';
import { conflictWith } from '../../../platform/http-errors';
import { panelCallerOf, writingRight, type PanelCaller } from '../../../platform/panel-caller';
import {
  demandReading,
  lackingRight,
  readPanelBody,
  wrongParameter,
} from '../../../platform/panel-routes';
import { INTERVIEW } from '../../content/registry';
import { serveDesk } from '../../content/strapi/desk';
import type { PlannedRecord } from '../import-plan';
import { planImport } from '../plan/plan';
import { changedSince, isKnownAs } from '../review/plan';
import {
  PAGE_APPLY,
  PAGE_PLAN,
  type PageApplyRequest,
  type PagePlanRequest,
} from '../review/request';
import {
  FROM_PAGE_RIGHT,
  PAGE_APPLY_PATH,
  PAGE_PLAN_PATH,
  type ReviewOutcome,
  type ReviewPlan,
} from '../review/review';
import type { Choice, Settled } from '../settled';
import { IMPORT_LOCK } from './import-page';
import { createKnown } from './known';
import type { PageReading, PageToImport, Prepared } from './prepare-page';
import { pageOfRequest, readReviewPage } from './review-page';
import { planWithinRights, showAllowedPlan, type AllowedPlan } from './review-planning';
import { writePage } from './write-page';
import { UID_OF } from './write-plan';

/** Bytes of a request. A page may have five megabytes; signs that JSON escapes count twice. */
const MOST_BYTES = 10 * 1024 * 1024;

/** Plans and makes drafts of a saved page for whoever is signed in to the panel. */
export const servePageReview = async ({
  strapi,
  adminRights,
  largeBodies,
}: Pick<FeatureContext, 'strapi' | 'adminRights' | 'largeBodies'>): Promise<void> => {
  for (const path of [PAGE_PLAN_PATH, PAGE_APPLY_PATH]) largeBodies.add(path, MOST_BYTES);
  const right = { name: FROM_PAGE_RIGHT, displayName: 'Make drafts from a saved page' };
  await serveDesk({ strapi, adminRights }, right, {
    [PAGE_PLAN_PATH]: (ctx) => planPage(strapi, ctx),
    [PAGE_APPLY_PATH]: (ctx) => applyPage(strapi, ctx),
  });
};

const NO_CHOICES: Settled['choices'] = new Map();

/** What the request is about: its page, and who asks. */
interface Asked<Request> {
  readonly request: Request;
  readonly page: PageToImport;
  readonly caller: PanelCaller;
}

const planPage = async (strapi: Core.Strapi, ctx: Context): Promise<ReviewPlan> => {
  const { request, page, caller } = await readRequest(strapi, ctx, readPanelBody(ctx, PAGE_PLAN));
  return inTransaction(strapi, async (trx) => {
    await trx.raw('set transaction read only');
    const reading = await beginReading(strapi, trx);
    const prepared = await readReviewPage(reading, page, request);
    const allowed = await planWithinRights({ strapi, caller }, prepared, NO_CHOICES);
    return showAllowedPlan(strapi, prepared, allowed);
  });
};

const applyPage = async (strapi: Core.Strapi, ctx: Context): Promise<ReviewOutcome> => {
  const asked = await readRequest(strapi, ctx, readPanelBody(ctx, PAGE_APPLY));
  const { request, page, caller } = asked;
  return inTransaction(strapi, async (trx) => {
    await lockInTransaction(trx, IMPORT_LOCK);
    const reading = await beginReading(strapi, trx);
    const prepared = await readReviewPage(reading, page, request);
    await demandSamePlan(strapi, prepared, asked);
    const choices = choicesOf(request);
    demandKnown(prepared, choices);
    const allowed = await planWithinRights({ strapi, caller }, prepared, choices);
    demandSettled(ctx, allowed, choices);
    const { plan } = allowed;
    const written = await writePage(reading, {
      ...prepared,
      plan,
      hash: page.hash,
      author: caller.id,
    });
    return outcomeOf(plan, written.documentIds);
  });
};

const readRequest = async <Request extends PagePlanRequest>(
  strapi: Core.Strapi,
  ctx: Context,
  request: Request,
): Promise<Asked<Request>> => {
  for (const uid of Object.values(UID_OF)) demandReading(ctx, uid);
  const page = await pageOfRequest(strapi, request);
  return { request, page, caller: panelCallerOf(strapi, ctx) };
};

const beginReading = async (strapi: Core.Strapi, trx: PageReading['trx']): Promise<PageReading> => {
  const known = createKnown(strapi);
  await known.refresh(trx);
  return { strapi, known, trx };
};

/** @throws 409 `PLAN_CHANGED` with the keys of what is planned otherwise now */
const demandSamePlan = async (
  strapi: Core.Strapi,
  prepared: Prepared,
  { request, caller }: Asked<PageApplyRequest>,
): Promise<void> => {
  const allowed = await planWithinRights({ strapi, caller }, prepared, NO_CHOICES);
  const now = await showAllowedPlan(strapi, prepared, allowed);
  const changed = changedSince(new Map(Object.entries(request.planned)), now);
  if (changed.length === 0) return;
  const message =
    'Something that this page speaks of was changed meanwhile. Nothing was made: look at the plan again.';
  throw conflictWith('PLAN_CHANGED', message, { changed });
};

const choicesOf = ({ decisions }: PageApplyRequest): Settled['choices'] =>
  new Map<string, Choice>(Object.entries(decisions));

/** @throws 400 naming a decision about nothing, or for something that is not there */
const demandKnown = ({ input }: Prepared, choices: Settled['choices']): void => {
  const { records } = planImport(input);
  const types = new Map(records.map(({ key, type }) => [key, type] as const));
  for (const [key, choice] of choices) {
    const type = types.get(key);
    if (type === undefined || type === 'interview') {
      throw wrongParameter(`decisions.${key}`, 'The page has no such record.');
    }
    if (choice.kind === 'existing' && !isKnownAs(input.known, type, choice.documentId)) {
      throw wrongParameter(`decisions.${key}.documentId`, `There is no such ${type}.`);
    }
  }
};

/** @throws 400 for what could be several things; 403 where the interview may not be written; 409 where it was deleted */
const demandSettled = (
  ctx: Context,
  { plan, isAllowed }: AllowedPlan,
  choices: Settled['choices'],
): void => {
  const open = plan.records.find(({ outcome }) => outcome === 'ambiguous');
  if (open !== undefined && !choices.has(open.key)) {
    throw wrongParameter(`decisions.${open.key}`, `Choose which ${open.type} it is.`);
  }
  const interview = plan.records.find(({ type }) => type === 'interview');
  if (interview?.outcome === 'skipped') {
    const message =
      'The interview of this page was deleted. Make a new one of it, if that is wanted.';
    throw conflictWith('INTERVIEW_DELETED', message, {});
  }
  if (isAllowed || interview === undefined) return;
  throw lackingRight(ctx, rightFor(interview), INTERVIEW.uid);
};

const rightFor = ({ outcome, documentId }: PlannedRecord): string =>
  writingRight(outcome === 'create' && documentId === undefined ? 'create' : 'update');

const outcomeOf = (
  { locale, records }: AllowedPlan['plan'],
  documentIds: Readonly<Record<string, string>>,
): ReviewOutcome => {
  const documents = records.flatMap(({ key, type, outcome, label }) => {
    const documentId = documentIds[key];
    return documentId === undefined ? [] : [{ key, type, outcome, label, documentId }];
  });
  const interview = documents.find(({ type }) => type === 'interview');
  return { locale, documentId: interview?.documentId ?? '', documents };
};
