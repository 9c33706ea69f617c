import type { Context, Next } from 'koa';
import { textAt } from '../../../lib/record';
import { SAFE_METHODS } from '../answer-privacy';
import type { ChangeFeed } from './change-feed';

/** Before a write is acknowledged, what it changed is dropped here: who reads next sees it. */
export const dropBeforeAcknowledging =
  (feed: ChangeFeed, graphqlPath: string) =>
  async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } finally {
      if (mayHaveWritten(ctx, graphqlPath)) await feed.catchUp();
    }
  };

/** Whether a request is more than a read. */
export const mayHaveWritten = (ctx: Context, graphqlPath: string): boolean => {
  if (SAFE_METHODS.includes(ctx.method)) return false;
  if (ctx.path !== graphqlPath) return true;
  const document = 'body' in ctx.request ? textAt(ctx.request.body, 'query') : null;
  return document === null || /\bmutation\b/.test(document);
};
