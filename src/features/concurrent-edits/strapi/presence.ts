import type { Context } from 'koa';
import { numberAt, valueAt } from '../../../lib/record';
import type { FeatureContext } from '../../../platform/feature';
import { addPanelRoute, demandReading, readPanelBody } from '../../../platform/panel-routes';
import { ADMIN_ROLE } from '../../content/admin-roles';
import { PRESENCE_PATH, type Present } from '../presence';
import { PRESENCE } from '../presence-body';
import { endPresence, notePresence } from './presence-store';

const RIGHT = 'desk.presence';

/** Who may read a document may know who else has it open. */
export const servePresence = async ({
  strapi,
  adminRights,
}: Pick<FeatureContext, 'strapi' | 'adminRights'>): Promise<void> => {
  await adminRights.add({
    name: RIGHT,
    displayName: 'See who else has a document open',
    group: 'Desk',
    roles: [ADMIN_ROLE.editor, ADMIN_ROLE.author],
  });
  const answer = async (ctx: Context): Promise<readonly Present[]> => {
    const presence = readPanelBody(ctx, PRESENCE);
    demandReading(ctx, presence.uid);
    const userId = numberAt(valueAt(ctx.state, 'user'), 'id');
    if (userId === null) return [];
    if (!presence.isLeaving) return notePresence(strapi, presence, userId);
    await endPresence(strapi, presence, userId);
    return [];
  };
  addPanelRoute(strapi, { method: 'POST', path: PRESENCE_PATH, right: RIGHT, answer });
};
