import { queryTextProblem } from '../../../lib/query-rules';
import { refusalAnswer } from '../../../platform/public-answers';
import type { PublicCaller } from '../../../platform/public-caller';
import { parseQuery } from '../../../platform/rest-query';
import type { PublicAnswer, PublicReads, PublicRequest } from '../../../platform/public-reads';
import { ReadFailure } from '../read-failure';
import type { ContentRoute } from './content-routes';
import { asksOtherFormat } from './other-format';
import { isReadRefusal, type RestReads } from './rest-reads';

interface PublicContext {
  readonly reads: RestReads;
  readonly caller: PublicCaller;
}

/** Answers anonymous reads of the REST API before Koa; everything unusual goes on to Strapi. */
export const addPublicReads = (
  publicReads: PublicReads,
  routes: readonly ContentRoute[],
  context: PublicContext,
): void => {
  for (const route of routes) {
    publicReads.add(route.path, (request) => {
      const isPlain =
        request.method === 'GET' && !request.drafts && !asksOtherFormat(request.headers);
      const found = isPlain ? foundAt(route, request.path) : null;
      return found && answer(context, found, request);
    });
  }
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

const PLAIN_ADDRESS = /^[A-Za-z0-9_-]+$/;
const ADDRESS = '/:id';

/** Null where the path is spelled in another way than the route, or its address is encoded: then Strapi answers. */
const foundAt = (route: ContentRoute, path: string): FoundRoute | null => {
  if (path === route.path) return { route, address: null };
  const slash = path.lastIndexOf('/');
  const address = path.slice(slash + 1);
  const isPlain = `${path.slice(0, slash)}${ADDRESS}` === route.path && PLAIN_ADDRESS.test(address);
  return isPlain ? { route, address } : null;
};
