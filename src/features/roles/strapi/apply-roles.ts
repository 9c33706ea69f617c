import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { AdminRights } from '../../../platform/admin-rights';
import { lockInTransaction } from '../../../platform/advisory-lock';
import { appliedFromCode } from '../../../platform/applied-from-code';
import { inTransaction } from '../../../platform/database';
import { ADMIN_MATRIX, type AdminRole } from '../matrix';
import { reconcile, type HandMade, type Versions } from '../reconcile';
import type { Permission } from '../rights';
import { isGivenByStrapi } from '../strapi-roles';
import { wantedPermissions, type Installation } from '../wanted-permissions';
import { permissionService, roleService, type StoredRole } from './admin-services';
import { readInstallation } from './installation';

/** What was last applied, by the code of the role. */
const appliedRoles = z.record(
  z.string(),
  z.array(
    z.object({
      action: z.string(),
      subject: z.string().nullable(),
      properties: z.object({ fields: z.array(z.string()), locales: z.array(z.string()) }).partial(),
      conditions: z.array(z.string()),
    }),
  ),
);
type AppliedRoles = Readonly<Record<string, readonly Permission[]>>;

const STORE_KEY = 'applied_roles';

/** What somebody changed by hand, by the name of the role. */
export type HandMadeRoles = ReadonlyMap<string, readonly HandMade[]>;

/**
 * Makes the stored roles what the matrix says, for the types, languages and rights that there are; roles that are
 * missing are made. What was changed by hand stays, and is answered.
 */
export const applyRoles = (strapi: Core.Strapi, rights: AdminRights): Promise<HandMadeRoles> =>
  inTransaction(strapi, async (trx) => {
    await lockInTransaction(trx, 'lectern:admin-roles');
    const installation = await readInstallation(strapi);
    const store = appliedFromCode(strapi, STORE_KEY);
    const before: AppliedRoles = appliedRoles.safeParse(await store.read()).data ?? {};
    const byHand = new Map<string, readonly HandMade[]>();
    const applied: Record<string, readonly Permission[]> = { ...before };
    for (const role of ADMIN_MATRIX) {
      const wanted = wantedPermissions(role, installation, rights.givenTo(role.code));
      const stored = await storedRole(strapi, role);
      const last = before[role.code];
      const versions = { wanted, applied: last ? withoutLostFields(installation, last) : null };
      byHand.set(stored.name, await applyRole(strapi, stored, versions));
      applied[role.code] = wanted;
    }
    if (JSON.stringify(applied) !== JSON.stringify(before)) await store.write(applied);
    return byHand;
  });

const storedRole = async (strapi: Core.Strapi, role: AdminRole): Promise<StoredRole> => {
  const roles = roleService(strapi);
  const { code, description } = role;
  const stored = await roles.findOne({ code });
  if (stored) return stored;
  // A role of that name which somebody made stays theirs.
  const isTaken = await roles.exists({ name: role.name });
  return roles.create({ code, description, name: isTaken ? `${role.name} (${code})` : role.name });
};

const applyRole = async (
  strapi: Core.Strapi,
  role: StoredRole,
  versions: Pick<Versions, 'wanted'> & { readonly applied: Versions['applied'] | null },
): Promise<readonly HandMade[]> => {
  const stored = await permissionService(strapi).findMany({ where: { role: { id: role.id } } });
  const applied =
    versions.applied ?? stored.filter((permission) => isGivenByStrapi(role.code, permission));
  const outcome = reconcile({ applied, stored, wanted: versions.wanted });
  if (outcome.isChanged) await roleService(strapi).assignPermissions(role.id, outcome.permissions);
  return outcome.byHand;
};

/** Without the fields that are gone: Strapi took them from what is stored, which nobody did by hand. */
const withoutLostFields = (
  { types }: Installation,
  applied: readonly Permission[],
): readonly Permission[] =>
  applied.map((permission) => {
    const { fields, ...others } = permission.properties;
    const type = types.find(({ uid }) => uid === permission.subject);
    if (!fields || !type) return permission;
    const known = fields.filter((field) => type.fields.includes(field));
    return { ...permission, properties: { ...others, fields: known } };
  });
