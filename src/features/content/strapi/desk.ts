import type { AdminRight } from '../../../platform/admin-rights';
import type { FeatureContext } from '../../../platform/feature';
import { addPanelRoute, type PanelRoute } from '../../../platform/panel-routes';
import { ADMIN_ROLE } from '../admin-roles';

export type Desk = Pick<FeatureContext, 'strapi' | 'adminRights'>;

/**
 * Adds a right of the editors' desk, which editors and authors have, and the `POST` routes that take it.
 * @param answers by the whole path
 */
export const serveDesk = async (
  { strapi, adminRights }: Desk,
  right: Pick<AdminRight, 'name' | 'displayName'>,
  answers: Readonly<Record<string, PanelRoute['answer']>>,
): Promise<void> => {
  await adminRights.add({ ...right, group: 'Desk', roles: [ADMIN_ROLE.editor, ADMIN_ROLE.author] });
  for (const [path, answer] of Object.entries(answers)) {
    addPanelRoute(strapi, { method: 'POST', path, right: right.name, answer });
  }
};
