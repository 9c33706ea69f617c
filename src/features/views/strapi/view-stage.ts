import { isRecord, textAt, valueAt, type UnknownRecord } from '../../../lib/record';
import type { ContentFinder } from '../../../platform/content-reads';
import { MissingRight } from '../../../platform/missing-right';
import {
  mergeDependencies,
  NO_DEPENDENCIES,
  parameterRefusal,
  refusalAnswer,
} from '../../../platform/public-answers';
import type {
  AskNext,
  ReadStage,
  StageAnswer,
  StagedRead,
  StageOutcome,
} from '../../../platform/read-stages';
import { encodeCursor, plainQuery, writeQuery } from '../../../platform/rest-query';
import { NO_MEMBERS } from '../../../platform/view-parts';
import { SITE } from '../../content/registry';
import { TOPIC_TREE_DEPENDENCIES } from '../../content/strapi/topic-tree';
import { readMembersOf, viewContextOf } from '../../content/strapi/view-context';
import type { ViewName } from '../../content/view-declarations';
import { completeDocument } from '../document-answer';
import type { DocumentPlan } from '../document-plan';
import { completeList } from '../list-answer';
import type { ListPlan } from '../list-plan';
import { chooseLocale } from './chosen-locale';
import { answerDraftView } from './draft-view';
import { readFullViewParts, type ViewSources } from './full-view-parts';
import { ownViewReader, type OwnViewReader } from './own-view';
import { readablePlan } from './readable-plan';
import { viewPlanner, type ViewPlan, type ViewPlanner } from './view-reads';

interface Sources extends ViewSources {
  readonly readOwn: OwnViewReader;
  readonly planView: ViewPlanner;
}

/** A read for which a view is planned. */
interface Planned<Plan> {
  readonly read: StagedRead;
  readonly next: AskNext;
  readonly plan: Plan;
}

/** Asks for what a view shows by the parameters of Strapi, and completes the answer. */
export const viewStage = (context: Omit<ViewSources, 'viewContext'>): ReadStage => {
  const { strapi } = context;
  const viewContext = viewContextOf(strapi);
  const readOwn = ownViewReader({ ...context, viewContext });
  const sources = { ...context, viewContext, readOwn, planView: viewPlanner(strapi) };
  return async (read, next) => {
    const planned = await sources.planView(read, read.query);
    if (!planned) return next(read);
    if (!planned.ok) return refusalAnswer(read.request, parameterRefusal(planned.error));
    const { value } = planned;
    if (read.request.drafts) return answerDraft(sources, read, value);
    if (read.caller.isBeforeStrapi && value.kind === 'document') {
      const own = await readOwn(read, value.plan);
      if (own) return own === 'missing' ? null : own;
    }
    const caller = { strapi, auth: await read.caller.auth() };
    const readable = await readablePlan(caller, read.uid, value);
    return readable.kind === 'list'
      ? answerList(sources, { read, next, plan: readable.plan })
      : answerDocument(sources, { read, next, plan: readable.plan });
  };
};

/** Of drafts only one document is shown, and only as views show it. */
const answerDraft = async (
  sources: Sources,
  { request, uid, idOrSlug }: StagedRead,
  { kind, plan }: ViewPlan,
): Promise<StageOutcome> => {
  const { drafts } = request;
  if (!drafts || kind !== 'document' || plan.view === null) return null;
  const target = { uid, idOrSlug: idOrSlug ?? '' };
  return answerDraftView(sources, {
    request,
    drafts,
    target,
    plan: { query: plan.query, view: plan.view },
  });
};

const answerList = async (
  sources: Sources,
  { read, next, plan }: Planned<ListPlan>,
): Promise<StageOutcome> => {
  const { uid, query, request } = read;
  const answer = await next({ ...read, query: plainQuery(plan.query) });
  if (answer?.status !== 200) return answer;
  const { viewContext } = sources;
  const made =
    plan.view === 'full' ? await readMembersOf(viewContext, withSite(sources, read), uid) : null;
  const list = {
    query,
    encodeCursor,
    addressOf: (other: UnknownRecord) => `${request.path}?${writeQuery(other)}`,
    show: (view: ViewName, row: UnknownRecord) => ({
      ...viewContext.shown({ uid, view, row }),
      ...made?.membersOf(row),
    }),
  };
  return {
    ...answer,
    body: completeList(valueOf(answer), plan, list),
    dependencies: mergeDependencies(
      answer.dependencies,
      ...('topic' in query ? [TOPIC_TREE_DEPENDENCIES] : []),
      ...(made ? [made.dependencies] : []),
    ),
  };
};

const answerDocument = async (
  sources: Sources,
  { read, next, plan }: Planned<DocumentPlan>,
): Promise<StageOutcome> => {
  const { uid, caller } = read;
  const { idOrSlug, query } = await chooseLocale(caller.reads, read, plan);
  const addressedBy = idOrSlug === read.idOrSlug ? read.addressedBy : 'documentId';
  const answer = await next({ ...read, idOrSlug, addressedBy, query: plainQuery(query) });
  if (answer?.status !== 200) return answer;
  const body = valueOf(answer);
  const row = valueAt(body, 'data');
  const more =
    plan.view === 'full' && isRecord(row)
      ? await readParts(sources, { read, query, row })
      : NO_MEMBERS;
  // Any document may come to be what was asked for, in the language that was missing.
  const types = query === plan.fallback ? [uid] : [];
  return {
    ...answer,
    body: completeDocument(body, plan, (view, shown) => ({
      ...sources.viewContext.shown({ uid, view, row: shown }),
      ...more.members,
    })),
    dependencies: mergeDependencies(
      answer.dependencies,
      { ...NO_DEPENDENCIES, types },
      more.dependencies,
    ),
  };
};

interface Shown {
  readonly read: StagedRead;
  /** As it was asked in the end. */
  readonly query: UnknownRecord;
  readonly row: UnknownRecord;
}

const readParts = async (sources: Sources, { read, query, row }: Shown) => {
  const { contentReads } = sources;
  const { uid, caller } = read;
  const isDraft = query.status === 'draft';
  return readFullViewParts(
    { ...sources, reads: withSite(sources, read) },
    {
      uid,
      row,
      told: null,
      may: (right: string) => caller.may(right),
      described: isDraft ? contentReads.drafts(await caller.auth()) : contentReads,
      locale: textAt(query, 'locale') ?? undefined,
    },
  );
};

/** Who publishes is told to everybody: a token need not have the right to be told as well. */
const withSite = ({ contentReads }: Sources, { caller: { reads } }: StagedRead): ContentFinder => ({
  ...reads,
  find: async (uid, query) => {
    try {
      return await reads.find(uid, query);
    } catch (error) {
      if (uid !== SITE.uid || !(error instanceof MissingRight)) throw error;
      return contentReads.find(uid, query);
    }
  },
});

const valueOf = ({ body }: StageAnswer): unknown =>
  typeof body === 'string' ? JSON.parse(body) : body;
