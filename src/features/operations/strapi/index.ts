import type { Context } from 'koa';
import type { Feature, FeatureContext } from '../../../platform/feature';
import { limitHeapGrowth } from '../../../platform/heap-growth';
import { untilDatabaseIsIdle } from '../../../platform/idle-database';
import { omitKnownWarnings } from '../../../platform/known-warnings';
import { guardProcess } from '../../../platform/process-guard';
import { PROBES } from '../probe-routes';
import { judgeReadiness, OUTDATED, STOPPING, type Readiness } from '../readiness';
import { probeDatabase } from './database-probe';
import { requiredSchema } from './schema-store';

/** Seconds after which a client may ask again. */
const RETRY_AFTER = '5';
/** Milliseconds for which an answer of /ready stands. */
const HELD = 1_000;
const BUSY_WARNING =
  'The database is busy: every connection to it is in use, and further requests wait. ' +
  'If this lasts, look for slow statements (pg_stat_activity) or raise DATABASE_POOL_MAX.';
/** Milliseconds that work under way gets before the database is closed. */
const DRAIN_PATIENCE = 2_000;

/** Whether the process lives, and whether it can serve; at the end it closes in order. */
export const operations: Feature = {
  name: 'operations',
  register(context) {
    const { strapi, apiRoutes } = context;
    for (const probe of PROBES) apiRoutes.add(probe);
    limitHeapGrowth();
    omitKnownWarnings(process);
    const guard = guardProcess(process, (message) => strapi.log.error(message));
    strapi.add('lectern.operations', {
      counts: () => ({ unheardRejections: guard.unheardRejections }),
    });
    strapi.server.routes([
      { method: 'GET', path: '/live', handler: live, config: { auth: false } },
      { method: 'GET', path: '/ready', handler: ready(context), config: { auth: false } },
    ]);
  },
  destroy: ({ strapi }) => untilDatabaseIsIdle(strapi, DRAIN_PATIENCE),
};

const live = (ctx: Context): void => {
  ctx.set('Cache-Control', 'no-store');
  ctx.body = { status: 'live' };
};

const ready = (context: FeatureContext): ((ctx: Context) => Promise<void>) => {
  const read = heldReadiness(context);
  return async (ctx) => {
    // A server that is told to end takes no new connections, but requests on those that it has.
    const readiness = context.strapi.server.httpServer.listening ? await read() : STOPPING;
    ctx.set('Cache-Control', 'no-store');
    if (readiness.status !== 'ready') {
      ctx.status = 503;
      ctx.set('Retry-After', RETRY_AFTER);
    }
    ctx.body = readiness;
  };
};

/** Asks the database once for all who want to know within a second. */
const heldReadiness = (context: FeatureContext): (() => Promise<Readiness>) => {
  let held: { readonly until: number; readonly readiness: Promise<Readiness> } | null = null;
  let wasBusy = false;
  const look = async (): Promise<Readiness> => {
    const readiness = await readinessOf(context);
    const isBusy = readiness.status === 'ready' && readiness.code === 'DATABASE_BUSY';
    if (isBusy && !wasBusy) context.strapi.log.warn(BUSY_WARNING);
    wasBusy = isBusy;
    return readiness;
  };
  return () => {
    if (held === null || Date.now() >= held.until) {
      held = { until: Date.now() + HELD, readiness: look() };
    }
    return held.readiness;
  };
};

/** What others check may wait for the pool: that is left out while it is full. */
const readinessOf = async ({ strapi, readiness: checks }: FeatureContext): Promise<Readiness> => {
  const readiness = judgeReadiness(await probeDatabase(strapi), requiredSchema(strapi));
  if (readiness.status !== 'ready' || readiness.code === 'DATABASE_BUSY') return readiness;
  return (await checks.areMet()) ? readiness : OUTDATED;
};
