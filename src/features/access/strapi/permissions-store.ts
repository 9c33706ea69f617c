import type { Core } from '@strapi/strapi';
import { column, listOf, number, orNull, record, text, withDefault } from '../../../lib/row';
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
  const stored = orNull(STORED_ROLE)(
    await strapi.db.query(ROLE).findOne({ where: { type: role }, populate: { permissions: true } }),
  );
  // Somebody deleted it: nobody has its rights.
  if (!stored) return;
  const { id, permissions: held } = stored;
  // What this release does not know grants nothing here, and another release may need it.
  const known = strapi.contentAPI.permissions.providers.action.keys();
  const change = permissionChange(held, permittedActions(role, registration));
  const { add } = change;
  const remove = change.remove.filter((action) => known.includes(action));
  for (const action of add) {
    await strapi.db.query(PERMISSION).create({ data: { action, role: id } });
  }
  if (remove.length > 0) {
    await strapi.db.query(PERMISSION).deleteMany({ where: { action: { $in: remove }, role: id } });
  }
};

const STORED_ROLE = record({
  id: number,
  permissions: listOf(column('action', withDefault(text, ''))),
});
