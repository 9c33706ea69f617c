import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { previewGateOf } from '../features/preview-links/strapi';

/** Requests with the token of a link to a preview, before anything else looks at it. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  (ctx: Context, next: Next): Promise<void> =>
    previewGateOf(strapi)(ctx, next);
