import { queryTextProblem } from '../../../lib/query-rules';
import { refusalAnswer } from '../../../platform/public-answers';
import type { PublicCaller } from '../../../platform/public-caller';
import { parseQuery } from '../../../platform/rest-query';
import type {
  PublicAnswer,
  PublicReadHandler,
  PublicRequest,
} from '../../../platform/public-reads';
import { ReadFailure } from '../read-failure';
import type { ContentRoute } from './content-routes';
import { asksOtherFormat } from './other-format';
import { isReadRefusal, type RestReads } from './rest-reads';

interface PublicContext {
  readonly reads: RestReads;
  readonly caller: PublicCaller;
  readonly routes: readonly ContentRoute[];
}

/** Answers anonymous reads of the REST API before Koa; everything unusual goes on to Strapi. */
export const publicRestHandler = (context: PublicContext): PublicReadHandler => {
  return (request) => {
    const isRead = request.method === 'GET' && !request.drafts;
    const found = isRead ? routeFor(context.routes, request.path) : null;
    return found && !asksOtherFormat(request.headers) ? answer(context, found, request) : null;
  };
};

const answer = async (
  { caller, reads }: PublicContext,
  { route: { uid, action, route }, address }: FoundRoute,
  request: PublicRequest,
): Promise<PublicAnswer | null> => {
  const { query, addressedBy } = request;
  // Strapi's own stack tells the client why.
  if (queryTextProblem(query)) return null;
  if (!(await caller.may(`${uid}.${action}`))) return null;
  const auth = await caller.auth();
  try {
    const read = await reads.read({
      ...{ uid, action, route, auth, address, canBeSlug: addressedBy === 'slug' },
      query: parseQuery(query),
    });
    return read && toPublicAnswer(read);
  } catch (error) {
    if (error instanceof ReadFailure && error.code === 'READ_TIMEOUT') {
      return timeoutAnswer(request, error);
    }
    if (isReadRefusal(error)) return null;
    throw error;
  }
};

const timeoutAnswer = (request: PublicRequest, { code, message }: ReadFailure): PublicAnswer => {
  const answer = refusalAnswer(request, { status: 503, code, message });
  return { ...answer, headers: { ...answer.headers, 'retry-after': '5' } };
};

const toPublicAnswer = ({
  body,
  dependencies,
}: Pick<PublicAnswer, 'body' | 'dependencies'>): PublicAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body,
  dependencies,
});

interface FoundRoute {
  readonly route: ContentRoute;
  readonly address: string | null;
}

const routeFor = (routes: readonly ContentRoute[], path: string): FoundRoute | null => {
  const exact = routes.find((route) => route.path === path);
  if (exact) return { route: exact, address: null };
  const slash = path.lastIndexOf('/');
  const address = path.slice(slash + 1);
  const pattern = `${path.slice(0, slash)}/:id`;
  const route = /^[A-Za-z0-9_-]+$/.test(address)
    ? routes.find((it) => it.path === pattern)
    : undefined;
  return route ? { route, address } : null;
};
