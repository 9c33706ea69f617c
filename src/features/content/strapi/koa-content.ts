import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { recordIn, valueAt } from '../../../lib/record';
import { contextOf, type FeatureContext } from '../../../platform/feature';
import { NO_DEPENDENCIES } from '../../../platform/public-answers';
import { mayCaller } from '../../../platform/public-caller';
import { publicRequestOf, sendAnswer } from '../../../platform/public-routes';
import type { ReadCaller, StageAnswer, StagedRead } from '../../../platform/read-stages';

type RoutedContext = Context & { params: { id?: string } };
type Next = () => Promise<unknown>;

/** What a route reads. */
export type ContentTarget = Pick<StagedRead, 'uid' | 'kind'>;

/** Answers reads of content in Strapi's stack, for callers with a token or a cookie: around the handler of a route. */
export const answerContent =
  (strapi: Core.Strapi, { uid, kind }: ContentTarget) =>
  async (ctx: RoutedContext, next: Next): Promise<void> => {
    const context = contextOf(strapi);
    const query: unknown = ctx.query;
    const read: StagedRead = {
      uid,
      kind,
      idOrSlug: ctx.params.id ?? null,
      addressedBy: null,
      caller: callerOf(context, ctx),
      request: publicRequestOf(ctx),
      query: recordIn(query),
      route: valueAt(ctx.state, 'route'),
    };
    const strapis: (StageAnswer | null)[] = [];
    const answer = await context.readStages.answer(read, async (asked) => {
      const found = await askStrapi(ctx, { next, read, asked });
      strapis.push(found);
      return found;
    });
    // What Strapi itself answered is there already.
    if (answer && !strapis.includes(answer)) sendAnswer(ctx, answer);
  };

const callerOf = ({ strapi, contentReads }: FeatureContext, ctx: Context): ReadCaller => {
  const auth = valueAt(ctx.state, 'auth');
  return {
    isBeforeStrapi: false,
    auth: () => Promise.resolve(auth),
    may: (right) => mayCaller(strapi, auth, right),
    reads: contentReads.as(auth),
  };
};

interface Asking {
  readonly next: Next;
  /** As it came, and as it is asked now. */
  readonly read: StagedRead;
  readonly asked: StagedRead;
}

const askStrapi = async (
  ctx: RoutedContext,
  { next, read, asked }: Asking,
): Promise<StageAnswer | null> => {
  if (asked.idOrSlug !== null) ctx.params.id = asked.idOrSlug;
  if (asked.query !== read.query) {
    // Strapi writes into what it is given, and would parse the address again.
    const value = structuredClone(asked.query);
    Object.defineProperty(ctx.request, 'query', { value, configurable: true, writable: true });
  }
  await next();
  const body: unknown = ctx.body ?? null;
  // Whoever found nothing left no body.
  if (ctx.status === 404 && body === null) return null;
  return { status: ctx.status, headers: {}, body, dependencies: NO_DEPENDENCIES };
};
