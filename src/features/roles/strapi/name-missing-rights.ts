import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { isRecord, listAt, textAt, valueAt } from '../../../lib/record';
import { wrapHandler } from '../../../platform/handlers';
import { rightFoundMissing } from '../../../platform/panel-routes';
import { askedRights, type AskedRoute } from '../asked-rights';
import type { AskedRight } from '../right-words';
import { adminCallerOf, missingRight, type AdminCaller, type Refusal } from './right-missing';

/**
 * Whoever is signed in to the panel and refused is told which right is missing. This stands around everything, also
 * around what turns errors into answers.
 */
export const nameMissingRights =
  (strapi: Core.Strapi) =>
  async (ctx: Context, next: Next): Promise<void> => {
    await next();
    const caller = ctx.status === 403 ? adminCallerOf(ctx.state) : null;
    if (!caller || !isSilent(valueAt(ctx.body, 'error'))) return;
    const asked = rightFoundMissing(ctx) ?? missingOf(caller, askedRights(routeOf(ctx)));
    const refusal = asked ? await missingRight(strapi, caller, asked) : UNKNOWN;
    ctx.status = 403;
    ctx.body = { data: null, error: { status: 403, name: 'ForbiddenError', ...refusal } };
  };

const UNKNOWN: Refusal = {
  message: 'Your role does not allow this. Ask an administrator.',
  details: { code: 'RIGHT_MISSING', right: null, subject: null },
};

/** Other refusals have a code of their own. */
const isSilent = (error: unknown): boolean => {
  const code = textAt(valueAt(error, 'details'), 'code') ?? 'FORBIDDEN';
  return isRecord(error) && code === 'FORBIDDEN';
};

/** Some of Strapi's handlers refuse, go on, and stumble over what they did not read: the refusal stands. */
export const keepRefusals = (strapi: Core.Strapi): void => {
  for (const action of ['findAvailable', 'findExisting']) {
    const controller = 'plugin::content-manager.relations';
    wrapHandler(strapi, { controller, action }, async (ctx, handle) => {
      try {
        return await handle();
      } catch (error) {
        if (error instanceof TypeError && ctx.status === 403) return undefined;
        throw error;
      }
    });
  }
};

const routeOf = (ctx: Context): AskedRoute => {
  const route: unknown = ctx.state.route;
  return {
    handler: textAt(route, 'handler') ?? '',
    plugin: textAt(valueAt(route, 'info'), 'pluginName'),
    policies: listAt(valueAt(route, 'config'), 'policies'),
    model: textAt(valueAt(ctx, 'params'), 'model'),
  };
};

/** The first right that the caller does not have at all; else the handler’s, which did not reach this far. */
const missingOf = ({ ability }: AdminCaller, asked: readonly AskedRight[]): AskedRight | null =>
  asked.find(({ right, subject }) => !ability.can(right, subject ?? undefined)) ??
  asked.at(-1) ??
  null;
