import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { loggedUrl } from '../../../contract/logged-url';
import { refuseInApi } from '../../../platform/api-refusal';
import type { ContentPaths } from '../../../platform/content-paths';
import { isDatabaseAway, NoConnection } from '../../../platform/database-errors';
import { isRefusedAtOnce, RETRY_AFTER, UNAVAILABLE } from '../without-database';
import type { ChangeFeed } from './change-feed';
import { aroundAcquiring } from './statement-limits';

/** Under this name a request remembers that it could not reach the database. */
const MARK = 'lecternDatabaseIsAway';

interface Watch {
  readonly feed: ChangeFeed;
  readonly paths: ContentPaths;
}

/**
 * Turns every answer of the content APIs, and of the public routes beside them, that was made without the
 * database into one 503. Strapi would say 401, because the caller's rights could not be read, or 500.
 */
export const refuseWithoutDatabase =
  (strapi: Core.Strapi, { feed, paths }: Watch) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const api = paths.apiAt(ctx.path);
    if (api === null) {
      await next();
      return;
    }
    if (isRefusedAtOnce(feed, true)) {
      refuse(ctx, api);
      strapi.log.http(`${ctx.method} ${loggedUrl(ctx.url)} (0 ms) ${ctx.status}`);
      return;
    }
    await next();
    if (ctx.state[MARK] === true) refuse(ctx, api);
  };

const refuse = (ctx: Context, api: 'rest' | 'graphql'): void => {
  refuseInApi(ctx, { api, refusal: UNAVAILABLE });
  ctx.set('Retry-After', RETRY_AFTER);
};

/** Marks each request in which a statement, or the wait for a connection, fails for want of a database. */
export const markRequestsWithoutDatabase = (strapi: Core.Strapi): void => {
  const mark = (error: unknown): void => {
    const state: Record<string, unknown> | undefined = strapi.requestContext.get()?.state;
    if (state && isDatabaseAway(error)) state[MARK] = true;
  };
  strapi.db.connection.on('query-error', mark);
  // The pool tells nobody that it found no connection, except whoever asked.
  aroundAcquiring(strapi, async (acquire) => {
    try {
      return await acquire();
    } catch (cause) {
      const error = new NoConnection(cause);
      mark(error);
      throw error;
    }
  });
};
