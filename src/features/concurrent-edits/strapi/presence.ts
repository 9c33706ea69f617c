import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { numberAt, valueAt } from '../../../lib/record';
import { refuseParameter } from '../../../platform/http-errors';
import { demandReading } from '../../../platform/panel-rights';
import { PRESENCE, presenceProblem, type PresenceOfTab } from '../presence';
import { endPresence, notePresence } from './presence-store';

/** Who may read a document may know who else has it open. */
export const servePresence = (strapi: Core.Strapi): void => {
  strapi.server.routes({
    type: 'admin',
    prefix: '/newsroom',
    routes: [
      {
        method: 'POST',
        path: '/presence',
        info: { type: 'admin' },
        handler: (ctx: Context) => answer(strapi, ctx),
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  });
};

const answer = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const presence = readPresence(ctx);
  const userId = numberAt(valueAt(ctx.state, 'user'), 'id');
  demandReading(ctx, presence.uid);
  if (userId === null) return;
  if (presence.isLeaving) {
    await endPresence(strapi, presence, userId);
    ctx.body = { data: [] };
    return;
  }
  ctx.body = { data: await notePresence(strapi, presence, userId) };
};

const readPresence = (ctx: Context): PresenceOfTab => {
  const parsed = PRESENCE.safeParse(valueAt(ctx.request, 'body'));
  if (parsed.success) return parsed.data;
  throw refuseParameter({ code: 'PARAMETER_INVALID', ...presenceProblem(parsed.error) });
};
