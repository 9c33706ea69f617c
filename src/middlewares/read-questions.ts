import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { queryTextProblem } from '../contract/query-rules';
import { localeGuardOf } from '../features/content/strapi/locale-guard';
import { malformedReadOf } from '../platform/database-errors';
import { refuseParameter } from '../platform/http-errors';

/**
 * Refuses query strings that cannot be read in full, before anybody parses them, and turns what the database
 * refuses of a read into a refusal.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const graphqlPath = strapi.config.get<string>('plugin::graphql.endpoint', '/graphql');
  return async (ctx: Context, next: Next): Promise<void> => {
    const problem = queryTextProblem(ctx.querystring);
    if (problem === null) {
      await refuseUnknownLanguage(strapi, ctx);
      await askOn(ctx, next);
      return;
    }
    if (ctx.path.toLowerCase() !== graphqlPath) throw refuseParameter(problem);
    const { code, message } = problem;
    ctx.status = 400;
    ctx.body = { errors: [{ message, extensions: { code } }] };
  };
};

const refuseUnknownLanguage = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return;
  const problem = await localeGuardOf(strapi)(ctx.path, ctx.querystring);
  if (problem) throw refuseParameter(problem);
};

const askOn = async (ctx: Context, next: Next): Promise<void> => {
  try {
    await next();
  } catch (error) {
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    throw (isRead ? malformedReadOf(error) : null) ?? error;
  }
};
