import type { Context } from 'koa';
import { queryParameter, type ApiOperation, type ApiRefusal } from '../lib/api-operation';
import { DRAFT_REFUSALS } from '../lib/draft-refusals';
import { fillPath, pathMatcher, type PathParameters } from '../lib/path-pattern';
import { noteSources } from './answer-sources';
import { asksForDraft, draftRequest, publishedRequest, STATUSES } from './draft-requests';
import type { FeatureContext } from './feature';
import { answerOrForbid, MissingRight } from './missing-right';
import { authenticate, type PublicCaller } from './public-caller';
import type { PublicAnswer, PublicRequest } from './public-reads';

/** A public read whose path was matched by the pattern of its route. */
export interface RoutedRequest extends PublicRequest {
  /** Decoded. */
  readonly params: PathParameters;
  /** The path of this route with other values at some of its placeholders. */
  pathWith(params: PathParameters): string;
}

export interface PublicRoute {
  /** What it does, for those who call it; null for what is not part of the API, such as pages for people. */
  readonly operation: ApiOperation | null;
  /** From the root: `/api/interviews/:id/citation`, `/feeds/shows/:slug.rss`. See `lib/path-pattern`. */
  readonly path: string;
  /** The rights of what it shows, as Strapi names them: without one of them the public is refused (403). */
  readonly needs: readonly string[];
  /** Answers about drafts, too (`status=draft`), to a token with the preview right: `answer` reads by `drafts` then. */
  readonly showsDrafts?: boolean;
  /**
   * Reads published content only, the same for everybody, but a draft by the request's `drafts`. Expected refusals are answers, too; an
   * exception becomes a 500 that says nothing of its cause, but a MissingRight 403.
   */
  readonly answer: (request: RoutedRequest) => Promise<PublicAnswer>;
}

type RouteContext = Pick<
  FeatureContext,
  'strapi' | 'publicReads' | 'apiOperations' | 'contentPaths' | 'publicCaller' | 'contentReads'
>;

/**
 * Serves a GET route (and its HEAD) both ways: to whoever stands in front of Strapi, and in Koa for
 * callers with a token or a cookie, who see what the public may. Call it in `register`: these routes then come before those of
 * content types, so that `/api/publications/citations` is not taken for a document.
 */
export const addPublicRoute = (context: RouteContext, route: PublicRoute): void => {
  const { strapi, publicReads, apiOperations, contentPaths, publicCaller } = context;
  const { path, needs, answer, operation, showsDrafts = false } = route;
  if (operation) {
    const described = showsDrafts ? withDrafts(operation) : operation;
    apiOperations.add({ path, operation: needs.length > 0 ? withRefusal(described) : described });
    contentPaths.add(path);
  }
  const match = pathMatcher(path);
  const answerRouted = (request: PublicRequest): Promise<PublicAnswer> | null => {
    const params = request.method === 'GET' ? match(request.path) : null;
    if (!params) return null;
    const pathWith = (others: PathParameters) => fillPath(path, { ...params, ...others });
    const asked = showsDrafts ? publishedRequest(request) : request;
    if ('status' in asked) return Promise.resolve(asked);
    return answerOrForbid(request, async () => {
      // Drafts are read by the rights of their caller, not by those of the public.
      if (!asked.drafts) await demandAll(publicCaller, needs);
      return answer({ ...asked, params, pathWith });
    });
  };
  publicReads.add(answerRouted);
  const handler = async (ctx: Context): Promise<void> => {
    const request = publicRequestOf(ctx);
    const asked = showsDrafts && asksForDraft(request) ? await forDraft(context, ctx) : request;
    const answered = asked && (await answerRouted(asked));
    if (answered) sendAnswer(ctx, answered);
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

const STATUS_PARAMETER = queryParameter(
  'status',
  '`draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview.',
  { schema: { type: 'string', enum: STATUSES, default: 'published' } },
);

/** The operation of a route that answers about drafts as well. */
export const withDrafts = (operation: ApiOperation): ApiOperation => ({
  ...operation,
  readsTokens: true,
  parameters: [...operation.parameters, STATUS_PARAMETER],
  refusals: [...operation.refusals, ...DRAFT_REFUSALS],
});

const RIGHT_REFUSED: ApiRefusal = {
  status: 403,
  codes: { FORBIDDEN: 'the public may not read what it shows' },
};

const withRefusal = (operation: ApiOperation): ApiOperation => ({
  ...operation,
  refusals: [...operation.refusals, RIGHT_REFUSED],
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

/** Sends an answer through Strapi's stack. */
export const sendAnswer = (
  ctx: Context,
  { status, headers, body, dependencies }: PublicAnswer,
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
