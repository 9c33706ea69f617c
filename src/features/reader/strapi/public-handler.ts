import { parseQuery } from '../../../platform/rest-query';
import type { PublicAnswer, PublicReadHandler } from '../../../platform/public-reads';
import { ReadFailure } from '../read-failure';
import type { ContentRoute } from './content-routes';
import { asksOtherFormat } from './other-format';
import type { PublicCaller } from './public-caller';
import { isBudgetRefusal, type RestReads } from './rest-reads';

interface PublicContext {
  readonly reads: RestReads;
  readonly caller: PublicCaller;
  readonly routes: readonly ContentRoute[];
}

/** Answers anonymous reads of the REST API before Koa; everything unusual goes on to Strapi. */
export const publicRestHandler = (context: PublicContext): PublicReadHandler => {
  return async ({ method, path, query, headers }) => {
    const found = method === 'GET' ? routeFor(context.routes, path) : null;
    if (!found || asksOtherFormat(headers)) return null;
    const { uid, action, route } = found.route;
    if (!(await context.caller.may(`${uid}.${action}`))) return null;
    const auth = await context.caller.auth();
    const read = {
      uid,
      action,
      route,
      auth,
      documentId: found.documentId,
      query: parseQuery(query),
    };
    try {
      const answer = await context.reads.read(read);
      return answer && toPublicAnswer(answer);
    } catch (error) {
      if (error instanceof ReadFailure && error.code === 'READ_TIMEOUT')
        return timeoutAnswer(error);
      // Strapi's own stack tells the client why.
      if (isBudgetRefusal(error)) return null;
      throw error;
    }
  };
};

/** As Strapi writes errors. */
const timeoutAnswer = ({ code, message }: ReadFailure): PublicAnswer => {
  const status = 503;
  const error = { status, name: 'ServiceUnavailableError', message, details: { code } };
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'retry-after': '5' },
    body: JSON.stringify({ data: null, error }),
    dependencies: { documents: [], types: [], relations: [] },
  };
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

const routeFor = (
  routes: readonly ContentRoute[],
  path: string,
): { route: ContentRoute; documentId: string | null } | null => {
  const exact = routes.find((route) => route.path === path);
  if (exact) return { route: exact, documentId: null };
  const slash = path.lastIndexOf('/');
  const documentId = path.slice(slash + 1);
  const pattern = `${path.slice(0, slash)}/:id`;
  const route = /^[A-Za-z0-9_-]+$/.test(documentId)
    ? routes.find((it) => it.path === pattern)
    : undefined;
  return route ? { route, documentId } : null;
};
