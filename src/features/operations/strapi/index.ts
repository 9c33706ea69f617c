import type { Context } from 'koa';
import type { Feature, FeatureContext } from '../../../platform/feature';
import { untilDatabaseIsIdle } from '../../../platform/idle-database';
import { omitKnownWarnings } from '../../../platform/known-warnings';
import { guardProcess } from '../../../platform/process-guard';
import { PROBES } from '../probe-operations';
import { judgeReadiness, OUTDATED, STOPPING, type Readiness } from '../readiness';
import { readSchemaState, requiredSchema } from './schema-store';

/** Seconds after which a client may ask again. */
const RETRY_AFTER = '5';
/** Milliseconds that work under way gets before the database is closed. */
const DRAIN_PATIENCE = 2_000;

/** Whether the process lives, and whether it can serve; at the end it closes in order. */
export const operations: Feature = {
  name: 'operations',
  register(context) {
    const { strapi, apiOperations } = context;
    for (const probe of PROBES) apiOperations.add(probe);
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

const ready =
  (context: FeatureContext) =>
  async (ctx: Context): Promise<void> => {
    const readiness = await readinessOf(context);
    ctx.set('Cache-Control', 'no-store');
    if (readiness.status !== 'ready') {
      ctx.status = 503;
      ctx.set('Retry-After', RETRY_AFTER);
    }
    ctx.body = readiness;
  };

/** A server that is told to end takes no new connections, but requests on those that it has. */
const readinessOf = async ({ strapi, readiness: checks }: FeatureContext): Promise<Readiness> => {
  if (!strapi.server.httpServer.listening) return STOPPING;
  const readiness = judgeReadiness(await readSchemaState(strapi), requiredSchema(strapi));
  if (readiness.status !== 'ready') return readiness;
  return (await checks.areMet()) ? readiness : OUTDATED;
};
