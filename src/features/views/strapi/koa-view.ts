import type { Context } from 'koa';
import { isRecord, textAt, valueAt, type UnknownRecord } from '../../../lib/record';
import type { ContentFinder } from '../../../platform/content-reads';
import type { FeatureContext } from '../../../platform/feature';
import { MissingRight } from '../../../platform/missing-right';
import { parameterRefusal, refusalAnswer } from '../../../platform/public-answers';
import type { Caller } from '../../../platform/readable-query';
import { sendAnswer } from '../../../platform/public-routes';
import { completeDocument, type ShowView } from '../document-answer';
import type { DocumentPlan } from '../document-plan';
import { completeList } from '../list-answer';
import { chooseLocale } from './chosen-locale';
import { readFullViewParts } from './full-view-parts';
import { readMembersOf, viewHouse, type ViewHouse } from '../../content/strapi/view-house';
import { SITE } from '../../content/registry';
import { mayCaller } from '../../../platform/public-caller';
import type { ViewName } from '../../content/view-declarations';
import { encodeCursor, parseQuery, writeQuery } from '../../../platform/rest-query';
import { readablePlan } from './readable-plan';
import { viewPlanner, type ViewPlan, type ViewTarget } from './view-reads';

interface Doors extends Pick<
  FeatureContext,
  'strapi' | 'contentReads' | 'publicCaller' | 'viewParts'
> {
  readonly house: ViewHouse;
}
type RoutedContext = Context & { params: { id?: string } };

/** The same in Strapi's stack, for callers with a token: around the handler of a read. */
export const answerView = (context: Omit<Doors, 'house'>, target: ViewTarget) => {
  const doors = { ...context, house: viewHouse(context.strapi) };
  const planView = viewPlanner(context.strapi);
  return async (ctx: RoutedContext, next: () => Promise<unknown>): Promise<void> => {
    const asked: UnknownRecord = isRecord(ctx.query) ? ctx.query : {};
    const planned = await planView(target, asked);
    if (planned && !planned.ok) {
      sendAnswer(ctx, refusalAnswer(ctx, parameterRefusal(planned.error)));
      return;
    }
    const plan = planned && (await readablePlan(callerOf(doors, ctx), target.uid, planned.value));
    if (plan) await rewrite(doors, { ctx, target, plan });
    await next();
    if (plan && ctx.status === 200) ctx.body = await complete(doors, { ctx, asked, target, plan });
  };
};

/** Who publishes is told to everybody: a token need not have the right to be told as well. */
const readsOf = ({ contentReads }: Doors, auth: unknown): ContentFinder => {
  const own = contentReads.as(auth);
  return {
    find: async (uid, query) => {
      try {
        return await own.find(uid, query);
      } catch (error) {
        if (uid !== SITE.uid || !(error instanceof MissingRight)) throw error;
        return contentReads.find(uid, query);
      }
    },
  };
};

const callerOf = ({ strapi }: Doors, { state }: Context): Caller => ({
  strapi,
  auth: valueAt(state, 'auth'),
});

const rewrite = async (
  doors: Doors,
  { ctx, target, plan }: { ctx: RoutedContext; target: ViewTarget; plan: ViewPlan },
): Promise<void> => {
  if (plan.kind === 'list') {
    setQuery(ctx, plan.plan.query);
    return;
  }
  const asked = { uid: target.uid, idOrSlug: ctx.params.id ?? '' };
  const reads = doors.contentReads.as(callerOf(doors, ctx).auth);
  const { idOrSlug, query } = await chooseLocale(reads, asked, plan.plan);
  setQuery(ctx, query);
  if (idOrSlug !== '') ctx.params.id = idOrSlug;
};

/** Strapi parses the text again by its own rules. */
const setQuery = (ctx: Context, query: UnknownRecord): void => {
  ctx.querystring = writeQuery(query);
};

interface Completed {
  readonly ctx: Context;
  readonly asked: UnknownRecord;
  readonly target: ViewTarget;
  readonly plan: ViewPlan;
}

const complete = async (
  doors: Doors,
  { ctx, asked, target, plan }: Completed,
): Promise<unknown> => {
  const body: unknown = typeof ctx.body === 'string' ? JSON.parse(ctx.body) : ctx.body;
  const { uid } = target;
  const show = (view: ViewName, row: UnknownRecord) => doors.house.shown({ uid, view, row });
  if (plan.kind === 'document') {
    return completeFromParts(doors, { ctx, body, uid, plan: plan.plan, show });
  }
  const addressOf = (query: UnknownRecord): string => `${ctx.path}?${writeQuery(query)}`;
  const showMore = plan.plan.view === 'full' ? await withMembers(doors, { ctx, uid, show }) : show;
  return completeList(body, plan.plan, { query: asked, encodeCursor, addressOf, show: showMore });
};

/** Shows full views with what is made of their documents and of the Site. */
const withMembers = async (
  doors: Doors,
  { ctx, uid, show }: Pick<CompletedDocument, 'ctx' | 'uid' | 'show'>,
): Promise<ShowView> => {
  const reads = readsOf(doors, callerOf(doors, ctx).auth);
  const { membersOf } = await readMembersOf(doors.house, reads, uid);
  return (view, row) => ({ ...show(view, row), ...membersOf(row) });
};

interface CompletedDocument {
  readonly ctx: Context;
  readonly body: unknown;
  readonly uid: string;
  readonly plan: DocumentPlan;
  readonly show: ShowView;
}

const completeFromParts = async (
  doors: Doors,
  { ctx, body, uid, plan, show }: CompletedDocument,
): Promise<unknown> => {
  const { strapi, contentReads } = doors;
  const data = valueAt(body, 'data');
  if (plan.view !== 'full' || !isRecord(data)) return completeDocument(body, plan, show);
  const { auth } = callerOf(doors, ctx);
  const isDraft = valueAt(plan.query, 'status') === 'draft';
  const { members } = await readFullViewParts(
    { ...doors, reads: readsOf(doors, auth) },
    {
      ...{ uid, row: data },
      described: isDraft ? contentReads.drafts(auth) : contentReads,
      locale: textAt(parseQuery(ctx.querystring), 'locale') ?? undefined,
      may: (right) => mayCaller(strapi, auth, right),
    },
  );
  return completeDocument(body, plan, (view, row) => ({ ...show(view, row), ...members }));
};
