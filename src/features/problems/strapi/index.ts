import type { Context, Next } from 'koa';
import { prefersProblem, problemDetails, PROBLEM_TYPE } from '../../../lib/problem-details';
import type { Feature } from '../../../platform/feature';
import { readApiError } from '../error-code';

/** Gives every error of the content API a stable code, and the shape that Accept asks for. */
export const problems: Feature = {
  name: 'problems',
  register({ strapi }) {
    strapi.server.use(completeErrors(strapi.config.get<string>('api.rest.prefix', '/api')));
  },
};

const completeErrors =
  (prefix: string) =>
  async (ctx: Context, next: Next): Promise<void> => {
    await next();
    const error = ctx.status >= 400 && ctx.path.startsWith(`${prefix}/`) && readApiError(ctx.body);
    if (!error) return;
    ctx.vary('Accept');
    if (prefersProblem(ctx.headers.accept)) {
      ctx.body = JSON.stringify(problemDetails(error));
      ctx.type = PROBLEM_TYPE;
    } else {
      ctx.body = { data: null, error };
    }
  };
