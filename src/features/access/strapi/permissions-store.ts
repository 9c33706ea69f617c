import type { Core } from '@strapi/strapi';
import { listAt, textAt, valueAt } from '../../../lib/record';
import { lockInTransaction } from '../../../platform/advisory-lock';
import { inTransaction } from '../../../platform/database';
import { permissionChange, permittedActions, ROLES, type Role } from '../matrix';
import { enforcedSettings, type Registration } from '../registration';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/**
 * Makes the stored permissions of every role what the matrix says, and the settings of accounts what the
 * environment says; changes nothing if they are.
 */
export const applyMatrix = async (
  strapi: Core.Strapi,
  registration: Registration,
): Promise<void> => {
  await inTransaction(strapi, async (trx) => {
    await lockInTransaction(trx, 'lectern:access-matrix');
    for (const role of ROLES) await applyRole(strapi, role, registration);
    await applySettings(strapi, registration);
  });
};

const applySettings = async (strapi: Core.Strapi, registration: Registration): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const value = enforcedSettings(await store.get({ key: 'advanced' }), registration);
  if (value) await store.set({ key: 'advanced', value });
};

const applyRole = async (
  strapi: Core.Strapi,
  role: Role,
  registration: Registration,
): Promise<void> => {
  const stored: unknown = await strapi.db
    .query(ROLE)
    .findOne({ where: { type: role }, populate: { permissions: true } });
  const held = listAt(stored, 'permissions').flatMap((row) => textAt(row, 'action') ?? []);
  // What this release does not know grants nothing here, and another release may need it.
  const known = strapi.contentAPI.permissions.providers.action.keys();
  const change = permissionChange(held, permittedActions(role, registration));
  const { add } = change;
  const remove = change.remove.filter((action) => known.includes(action));
  for (const action of add) {
    await strapi.db.query(PERMISSION).create({ data: { action, role: valueAt(stored, 'id') } });
  }
  if (remove.length > 0) {
    await strapi.db
      .query(PERMISSION)
      .deleteMany({ where: { action: { $in: remove }, role: valueAt(stored, 'id') } });
  }
};
