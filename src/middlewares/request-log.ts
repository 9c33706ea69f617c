import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { loggedUrl } from '../contract/logged-url';

/** A line about each request that comes to Strapi's stack, in the place of its own, which holds whole addresses. */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const begun = Date.now();
    await next();
    strapi.log.http(`${ctx.method} ${loggedUrl(ctx.url)} (${Date.now() - begun} ms) ${ctx.status}`);
  };
