import type { Context, Next } from 'koa';
import { prefersProblem, problemDetails, PROBLEM_TYPE } from '../../../lib/problem-details';
import { graphqlRefusal } from '../../../platform/api-refusal';
import type { ContentPaths } from '../../../platform/content-paths';
import { markRefusedRequests, refusalIn } from '../../../platform/database-refusals';
import type { Feature } from '../../../platform/feature';
import { readApiError } from '../error-code';

/** Gives every error of the content API a stable code, and the shape that Accept asks for. */
export const problems: Feature = {
  name: 'problems',
  register({ strapi, contentPaths }) {
    strapi.server.use(completeErrors(contentPaths));
    strapi.server.use(tellDatabaseRefusals);
  },
  bootstrap({ strapi }) {
    markRefusedRequests(strapi);
  },
};

const completeErrors =
  (paths: ContentPaths) =>
  async (ctx: Context, next: Next): Promise<void> => {
    await next();
    const api = ctx.status >= 400 ? apiOf(paths, ctx) : null;
    const error = api && readApiError(ctx.body);
    if (!error) return;
    if (api === 'graphql') {
      // What is refused before an operation begins, as credentials are, comes in REST's words.
      ctx.body = graphqlRefusal({ code: error.details.code, message: error.message });
      return;
    }
    ctx.vary('Accept');
    if (prefersProblem(ctx.headers.accept)) {
      ctx.body = JSON.stringify(problemDetails(error));
      ctx.type = PROBLEM_TYPE;
    } else {
      ctx.body = { data: null, error };
    }
  };

/** Null for what Strapi tells its admin panel; that there is nothing at an address is told as REST tells it, wherever. */
const apiOf = (paths: ContentPaths, { path, status }: Context): ReturnType<ContentPaths['apiAt']> =>
  paths.apiAt(path) ?? (status === 404 ? 'rest' : null);

/** Where the database refused a statement, Strapi knows no better than 500; GraphQL tells its errors itself. */
const tellDatabaseRefusals = async (ctx: Context, next: Next): Promise<void> => {
  await next();
  const refusal = ctx.status === 500 ? refusalIn(ctx.state) : null;
  if (!refusal) return;
  const { status, name, message, code } = refusal;
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message, details: { code } } };
};
