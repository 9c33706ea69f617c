import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Feature } from '../../../platform/feature';
import { omitKnownWarnings } from '../../../platform/known-warnings';
import { judgeReadiness } from '../readiness';
import { readSchemaState, requiredSchema } from './schema-store';

/** Seconds after which a client may ask again. */
const RETRY_AFTER = '5';

/** Whether the process lives, and whether it can serve. */
export const operations: Feature = {
  name: 'operations',
  register({ strapi }) {
    omitKnownWarnings(process);
    strapi.server.routes([
      { method: 'GET', path: '/live', handler: live, config: { auth: false } },
      { method: 'GET', path: '/ready', handler: ready(strapi), config: { auth: false } },
    ]);
  },
};

const live = (ctx: Context): void => {
  ctx.set('Cache-Control', 'no-store');
  ctx.body = { status: 'live' };
};

const ready =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    const readiness = judgeReadiness(await readSchemaState(strapi), requiredSchema(strapi));
    ctx.set('Cache-Control', 'no-store');
    if (readiness.status !== 'ready') {
      ctx.status = 503;
      ctx.set('Retry-After', RETRY_AFTER);
    }
    ctx.body = readiness;
  };
