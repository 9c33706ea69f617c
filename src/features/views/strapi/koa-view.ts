import type { Context } from 'koa';
import { isRecord, valueAt, type UnknownRecord } from '../../../lib/record';
import type { FeatureContext } from '../../../platform/feature';
import { refusalAnswer } from '../../../platform/public-answers';
import type { Caller } from '../../../platform/readable-query';
import { publicRequestOf, sendAnswer } from '../../../platform/public-routes';
import { completeDocument } from '../document-answer';
import type { DocumentPlan } from '../document-plan';
import { completeList } from '../list-answer';
import { chooseLocale } from './chosen-locale';
import { readFullViewParts } from './full-view-parts';
import { encodeCursor, writeQuery } from '../../../platform/rest-query';
import { readablePlan } from './readable-plan';
import { viewRefusal } from './view-refusal';
import { planView, type ViewPlan, type ViewTarget } from './view-reads';

type Doors = Pick<FeatureContext, 'strapi' | 'publicReads' | 'contentReads'>;
type RoutedContext = Context & { params: { id?: string } };

/** The same in Strapi's stack, for callers with a token: around the handler of a read. */
export const answerView =
  (doors: Doors, target: ViewTarget) =>
  async (ctx: RoutedContext, next: () => Promise<unknown>): Promise<void> => {
    const asked: UnknownRecord = isRecord(ctx.query) ? ctx.query : {};
    const planned = planView(doors.strapi, target, asked);
    if (planned && !planned.ok) {
      sendAnswer(ctx, refusalAnswer({ headers: ctx.headers }, viewRefusal(planned.error)));
      return;
    }
    const plan = planned && (await readablePlan(callerOf(doors, ctx), target.uid, planned.value));
    if (plan) await rewrite(doors, { ctx, target, plan });
    await next();
    if (plan && ctx.status === 200) ctx.body = await complete(doors, { ctx, asked, plan });
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

const complete = async (
  doors: Doors,
  { ctx, asked, plan }: { ctx: Context; asked: UnknownRecord; plan: ViewPlan },
): Promise<unknown> => {
  const body: unknown = typeof ctx.body === 'string' ? JSON.parse(ctx.body) : ctx.body;
  if (plan.kind === 'document') return completeFromParts(doors, { ctx, body, plan: plan.plan });
  const addressOf = (query: UnknownRecord): string => `${ctx.path}?${writeQuery(query)}`;
  return completeList(body, plan.plan, { query: asked, encodeCursor, addressOf });
};

const completeFromParts = async (
  { publicReads }: Doors,
  { ctx, body, plan }: { ctx: Context; body: unknown; plan: DocumentPlan },
): Promise<unknown> => {
  const data = valueAt(body, 'data');
  const isPublic = valueAt(plan.query, 'status') === undefined;
  if (plan.view !== 'full' || !isRecord(data) || !isPublic) return completeDocument(body, plan, {});
  const folder = ctx.path.replace(/(\/api\/[^/]+).*$/i, '$1');
  const { parts } = await readFullViewParts(publicReads, {
    ...{ folder, data },
    partOf: publicRequestOf(ctx),
  });
  return completeDocument(body, plan, parts);
};
