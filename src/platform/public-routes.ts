import type { Context } from 'koa';
import { routeReader, type ApiRefusal, type ApiRoute } from '../contract/api-route';
import { withDrafts } from '../contract/draft-reads';
import { fillPath, pathMatcher, type PathParameters } from '../lib/path-pattern';
import { noteSources } from './answer-sources';
import { asksForDraft, draftRequest, publishedRequest } from './draft-requests';
import type { FeatureContext } from './feature';
import { answerOrForbid, MissingRight } from './missing-right';
import { parameterRefusal, refusalAnswer } from './public-answers';
import { authenticate, type PublicCaller } from './public-caller';
import type { PublicAnswer, PublicRequest } from './public-reads';
import type { StageAnswer } from './read-stages';

/** A public read whose path was matched by the pattern of its route. */
export interface RoutedRequest extends PublicRequest {
  /** Decoded. */
  readonly params: PathParameters;
  /** The path of this route with other values at some of its placeholders. */
  pathWith(params: PathParameters): string;
}

export interface PublicRoute<Asked = unknown> {
  readonly route: ApiRoute<Asked>;
  /** The rights of what it shows, as Strapi names them: without one of them the public is refused (403). */
  readonly needs: readonly string[];
  /**
   * Reads published content only, the same for everybody, but a draft by the request's `drafts`. Expected refusals are answers, too; an
   * exception becomes a 500 that says nothing of its cause, but a MissingRight 403.
   */
  answer(request: RoutedRequest, asked: Asked): Promise<PublicAnswer>;
}

type RouteContext = Pick<
  FeatureContext,
  'strapi' | 'publicReads' | 'apiRoutes' | 'contentPaths' | 'publicCaller' | 'contentReads'
>;

/** A route whose answer is given what its declaration reads, in a list with others. */
export const publicRoute = <Asked>(route: PublicRoute<Asked>): PublicRoute => route;

/**
 * Serves a GET route (and its HEAD) both ways: to whoever stands in front of Strapi, and in Koa for
 * callers with a token or a cookie, who see what the public may. Call it in `register`: these routes then come before those of
 * content types, so that `/api/publications/citations` is not taken for a document.
 */
export const addPublicRoute = <Asked>(context: RouteContext, served: PublicRoute<Asked>): void => {
  const { route, needs } = served;
  const { strapi, publicReads, apiRoutes, contentPaths, publicCaller } = context;
  const { path, showsDrafts = false } = route;
  const described = withDrafts(route);
  apiRoutes.add(needs.length > 0 ? withRefusal(described) : described);
  if (route.tag !== null) contentPaths.add(path);
  const read = routeReader(route);
  const answerRouted = (request: PublicRequest, params: PathParameters): Promise<PublicAnswer> => {
    const pathWith = (others: PathParameters) => fillPath(path, { ...params, ...others });
    const published = showsDrafts ? publishedRequest(request) : request;
    if ('status' in published) return Promise.resolve(published);
    return answerOrForbid(request, async () => {
      // Drafts are read by the rights of their caller, not by those of the public.
      if (!published.drafts) await demandAll(publicCaller, needs);
      const asked = read(published.query);
      return asked.ok
        ? served.answer({ ...published, params, pathWith }, asked.value)
        : refusalAnswer(request, parameterRefusal(asked.error));
    });
  };
  publicReads.add(path, (request, params) =>
    request.method === 'GET' ? answerRouted(request, params) : null,
  );
  const match = pathMatcher(path);
  const handler = async (ctx: Context): Promise<void> => {
    const request = publicRequestOf(ctx);
    const asked = showsDrafts && asksForDraft(request) ? await forDraft(context, ctx) : request;
    const params = match(ctx.path);
    if (asked && params) sendAnswer(ctx, await answerRouted(asked, params));
  };
  strapi.server.routes([{ method: 'GET', path, handler, config: { auth: false } }]);
};

/** Null where the caller's credentials were refused, and that was answered. */
const forDraft = async (context: RouteContext, ctx: Context): Promise<PublicRequest | null> => {
  const auth = await authenticate(context.strapi, ctx);
  if (auth === null) return null;
  const request = publicRequestOf(ctx);
  return (await draftRequest(context, request, auth)) ?? request;
};

const RIGHT_REFUSED: ApiRefusal = {
  status: 403,
  codes: { FORBIDDEN: 'the public may not read what it shows' },
};

const withRefusal = (route: ApiRoute): ApiRoute => ({
  ...route,
  refusals: [...route.refusals, RIGHT_REFUSED],
});

const demandAll = async (caller: PublicCaller, needs: readonly string[]): Promise<void> => {
  for (const right of needs) if (!(await caller.may(right))) throw new MissingRight(right);
};

/** The request as features that answer public reads see it. */
export const publicRequestOf = (ctx: Context): PublicRequest => ({
  method: 'GET',
  path: ctx.path,
  query: ctx.querystring,
  headers: ctx.headers,
});

/** Sends an answer through Strapi's stack; one that is no text as JSON. */
export const sendAnswer = (
  ctx: Context,
  { status, headers, body, dependencies }: StageAnswer,
): void => {
  noteSources(ctx.res, dependencies);
  ctx.status = status;
  // The CORS middleware may have set Vary already.
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'vary') ctx.vary(value);
    else ctx.set(name, value);
  }
  ctx.body = body;
};
