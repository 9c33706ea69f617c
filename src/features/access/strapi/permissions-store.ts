import type { Core } from '@strapi/strapi';
import { listAt, textAt, valueAt } from '../../../lib/record';
import { permissionChange, permittedActions, ROLES, type Role } from '../matrix';
import { lockInTransaction } from '../../../platform/advisory-lock';
import { inTransaction } from '../../../platform/database';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/** Makes the stored permissions of every role what the matrix says; changes nothing if they are. */
export const applyMatrix = async (strapi: Core.Strapi): Promise<void> => {
  await inTransaction(strapi, async (trx) => {
    await lockInTransaction(trx, 'lectern:access-matrix');
    for (const role of ROLES) await applyRole(strapi, role);
  });
};

const applyRole = async (strapi: Core.Strapi, role: Role): Promise<void> => {
  const stored: unknown = await strapi.db
    .query(ROLE)
    .findOne({ where: { type: role }, populate: { permissions: true } });
  const held = listAt(stored, 'permissions').flatMap((row) => textAt(row, 'action') ?? []);
  const { add, remove } = permissionChange(held, permittedActions(role));
  for (const action of add) {
    await strapi.db.query(PERMISSION).create({ data: { action, role: valueAt(stored, 'id') } });
  }
  if (remove.length > 0) {
    await strapi.db
      .query(PERMISSION)
      .deleteMany({ where: { action: { $in: remove }, role: valueAt(stored, 'id') } });
  }
};
