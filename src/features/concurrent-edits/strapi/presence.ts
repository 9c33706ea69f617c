import type { Context } from 'koa';
import { numberAt, valueAt } from '../../../lib/record';
import { demandReading, readPanelBody } from '../../../platform/panel-routes';
import { serveDesk, type Desk } from '../../content/strapi/desk';
import { PRESENCE_PATH, type Present } from '../presence';
import { PRESENCE } from '../presence-body';
import { endPresence, notePresence } from './presence-store';

/** Who may read a document may know who else has it open. */
export const servePresence = (desk: Desk): Promise<void> => {
  const answer = async (ctx: Context): Promise<readonly Present[]> => {
    const presence = readPanelBody(ctx, PRESENCE);
    demandReading(ctx, presence.uid);
    const userId = numberAt(valueAt(ctx.state, 'user'), 'id');
    if (userId === null) return [];
    if (!presence.isLeaving) return notePresence(desk.strapi, presence, userId);
    await endPresence(desk.strapi, presence, userId);
    return [];
  };
  const right = { name: 'desk.presence', displayName: 'See who else has a document open' };
  return serveDesk(desk, right, { [PRESENCE_PATH]: answer });
};
