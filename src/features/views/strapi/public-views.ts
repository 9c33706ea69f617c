import { isRecord, textAt, valueAt, type UnknownRecord } from '../../../lib/record';
import { queryPairs } from '../../../lib/percent-decoding';
import { queryTextProblem } from '../../../lib/query-rules';
import { CONTENT_TYPES } from '../../content/registry';
import type { FeatureContext } from '../../../platform/feature';
import {
  mergeDependencies,
  NO_DEPENDENCIES,
  parameterRefusal,
  refusalAnswer,
} from '../../../platform/public-answers';
import { MissingRight } from '../../../platform/missing-right';
import type { Handled, PublicAnswer, PublicRequest } from '../../../platform/public-reads';
import { completeDocument } from '../document-answer';
import type { DocumentPlan } from '../document-plan';
import { completeList } from '../list-answer';
import type { ListPlan } from '../list-plan';
import type { ViewName } from '../../content/view-declarations';
import { isPlainlyStrapis } from '../strapi-parameters';
import { chooseLocale } from './chosen-locale';
import { answerDraftView } from './draft-view';
import { readFullViewParts } from './full-view-parts';
import { TOPIC_TREE_DEPENDENCIES } from '../../content/strapi/topic-tree';
import { readMembersOf, viewHouse, type ViewHouse } from '../../content/strapi/view-house';
import { encodeCursor, parseQuery, writeQuery } from '../../../platform/rest-query';
import { ownViewReader, type OwnViewReader } from './own-view';
import { readablePlan } from './readable-plan';
import { viewPlanner, type ViewPlan, type ViewPlanner, type ViewTarget } from './view-reads';

interface Doors extends Pick<
  FeatureContext,
  'strapi' | 'publicReads' | 'contentReads' | 'publicCaller' | 'viewParts'
> {
  readonly house: ViewHouse;
  readonly readOwn: OwnViewReader;
  readonly planView: ViewPlanner;
}

interface Found extends ViewTarget {
  /** `/api/interviews`. */
  readonly folder: string;
  readonly idOrSlug: string;
}

/** Rewrites a request for a view to Strapi's parameters, has it answered, and completes the answer. */
export const addPublicViews = (context: Omit<Doors, 'house' | 'readOwn' | 'planView'>): void => {
  const { strapi, publicReads } = context;
  const house = viewHouse(strapi);
  const readOwn = ownViewReader({ ...context, house });
  const doors = { ...context, house, readOwn, planView: viewPlanner(strapi) };
  const answer = (request: PublicRequest, target: Found): Promise<Handled> | null =>
    request.method === 'GET' && !isPlainlyStrapis(queryPairs(request.query).map(([name]) => name))
      ? answerOrPass(doors, request, target)
      : null;
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  for (const { uid, plural, nameField } of CONTENT_TYPES) {
    const folder = `${prefix}/${plural}`;
    const isSingle = nameField === null;
    const whole = { uid, kind: isSingle ? 'document' : 'list', folder, idOrSlug: '' } as const;
    // In any other spelling Strapi answers.
    publicReads.add(folder, (request) => (request.path === folder ? answer(request, whole) : null));
    if (isSingle) continue;
    publicReads.add(`${folder}/:id`, (request, { id: idOrSlug = '' }) =>
      answer(request, { uid, kind: 'document', folder, idOrSlug }),
    );
  }
};

/** Strapi tells whoever lacks a right. */
const answerOrPass = async (...args: Parameters<typeof answerTarget>): Promise<Handled> => {
  try {
    return await answerTarget(...args);
  } catch (error) {
    if (error instanceof MissingRight) return 'for-strapi';
    throw error;
  }
};

const answerTarget = async (
  doors: Doors,
  request: PublicRequest,
  target: Found,
): Promise<Handled> => {
  const problem = queryTextProblem(request.query);
  if (problem) return refusalAnswer(request, parameterRefusal(problem));
  const query = parseQuery(request.query);
  const planned = await doors.planView(target, query);
  if (!planned) return null;
  if (!planned.ok) return refusalAnswer(request, parameterRefusal(planned.error));
  if (request.drafts) return answerDraft(doors, request, { target, planned: planned.value });
  const own = await answerOwnView(doors, { target, planned: planned.value });
  if (own) return own === 'missing' ? 'for-strapi' : own;
  const caller = { strapi: doors.strapi, auth: await doors.publicCaller.auth() };
  const value = await readablePlan(caller, target.uid, planned.value);
  return value.kind === 'list'
    ? answerList(doors, request, { plan: value.plan, query, target })
    : answerDocument(doors, request, { plan: value.plan, target });
};

/** A document as nothing but a view, in a language that there is, is read as such; null for anything else. */
const answerOwnView = async (
  doors: Doors,
  { target, planned }: { target: Found; planned: ViewPlan },
): Promise<PublicAnswer | 'missing' | null> =>
  planned.kind === 'document' ? await doors.readOwn(target, planned.plan) : null;

/** Of drafts only one document is shown, and only as views show it. */
const answerDraft = async (
  doors: Doors,
  request: PublicRequest,
  { target, planned }: { target: Found; planned: ViewPlan },
): Promise<Handled> => {
  const view = planned.kind === 'document' ? planned.plan.view : null;
  if (!request.drafts || view === null) return null;
  const plan = { query: planned.plan.query, view };
  return answerDraftView(doors, { request, drafts: request.drafts, plan, target });
};

const answerList = async (
  { publicReads, contentReads, house }: Doors,
  request: PublicRequest,
  { plan, query, target }: { plan: ListPlan; query: UnknownRecord; target: Found },
): Promise<Handled> => {
  const answer = await publicReads.answer({ ...request, query: writeQuery(plan.query) });
  if (answer?.status !== 200) return answer ?? 'for-strapi';
  const { uid } = target;
  const made = plan.view === 'full' ? await readMembersOf(house, contentReads, uid) : null;
  const address = {
    query,
    encodeCursor,
    addressOf: (next: UnknownRecord) => `${request.path}?${writeQuery(next)}`,
    show: (view: ViewName, row: UnknownRecord) => ({
      ...house.shown({ uid, view, row }),
      ...made?.membersOf(row),
    }),
  };
  const body: unknown = JSON.parse(answer.body);
  const more = [
    ...('topic' in query ? [TOPIC_TREE_DEPENDENCIES] : []),
    ...(made ? [made.dependencies] : []),
  ];
  return {
    ...answer,
    body: JSON.stringify(completeList(body, plan, address)),
    dependencies: mergeDependencies(answer.dependencies, ...more),
  };
};

const answerDocument = async (
  doors: Doors,
  request: PublicRequest,
  { plan, target }: { plan: DocumentPlan; target: Found },
): Promise<Handled> => {
  const { publicReads, contentReads, house, publicCaller } = doors;
  const { uid, folder } = target;
  const { idOrSlug, query } = await chooseLocale(contentReads, target, plan);
  const path = idOrSlug === '' ? folder : `${folder}/${encodeURIComponent(idOrSlug)}`;
  const addressedBy = idOrSlug === target.idOrSlug ? request.addressedBy : 'documentId';
  const strapis = { ...request, path, query: writeQuery(query), addressedBy };
  const answer = await publicReads.answer(strapis);
  if (answer?.status !== 200) return answer ?? 'for-strapi';
  const body: unknown = JSON.parse(answer.body);
  const data = valueAt(body, 'data');
  // Any document may come to be what was asked for, in the language that was missing.
  const types = query === plan.fallback ? [target.uid] : [];
  const dependencies = mergeDependencies(answer.dependencies, { ...NO_DEPENDENCIES, types });
  const show = (view: ViewName, row: UnknownRecord) => house.shown({ uid, view, row });
  if (plan.view !== 'full' || !isRecord(data)) {
    return { ...answer, dependencies, body: JSON.stringify(completeDocument(body, plan, show)) };
  }
  const more = await readFullViewParts(
    { ...doors, reads: contentReads },
    {
      ...{ uid, row: data, described: contentReads },
      locale: textAt(query, 'locale') ?? undefined,
      may: (right) => publicCaller.may(right),
    },
  );
  const completed = completeDocument(body, plan, (view, row) => ({
    ...show(view, row),
    ...more.members,
  }));
  return {
    ...answer,
    body: JSON.stringify(completed),
    dependencies: mergeDependencies(dependencies, more.dependencies),
  };
};
