import type { Core } from '@strapi/strapi';
import { listAt, recordIn, valueAt } from '../../../lib/record';
import { isUniqueViolation } from '../../../platform/database-errors';
import { replaceMethod } from '../../../platform/methods';
import { permissionWithFields } from '../kept-rights';

const ADMIN_RIGHT = 'admin::permission';
const STORED_SETTINGS = 'strapi::core-store';
/**
 * Rights to what this release does not know, which Strapi deletes one by one whenever it starts. Another release may
 * need them, beside this one or after it, and nobody is granted anything by them.
 */
const RIGHTS = ['admin::api-token-permission', 'plugin::users-permissions.permission'];

type EntityManager = Core.Strapi['db']['entityManager'];
const METHODS = ['create', 'delete', 'deleteMany', 'update', 'updateMany'] as const;
type Method = (typeof METHODS)[number];

interface Guard {
  readonly isAhead: boolean;
  /** Strapi looks for rights to what it does not know. */
  isCleaning: boolean;
}

/**
 * While a process starts it takes nobody's rights away for what it does not know, and beside a newer release it
 * changes and deletes nothing that is there. What another process that starts stored first holds. Returns how to end
 * that, before the first request comes.
 */
export const guardStart = (
  strapi: Core.Strapi,
  { isAhead }: Pick<Guard, 'isAhead'>,
): (() => void) => {
  const guard: Guard = { isAhead, isCleaning: false };
  guardCleaning(strapi, guard);
  const manager = strapi.db.entityManager;
  // These and no others: what else was replaced during the start must stay so.
  const original = Object.fromEntries(
    METHODS.map((name): [Method, unknown] => [name, Reflect.get(manager, name)]),
  ) as Pick<EntityManager, Method>;
  Object.assign(manager, guardedMethods(manager, original, guard));
  return () => {
    Object.assign(manager, original);
  };
};

const guardedMethods = (
  manager: EntityManager,
  original: Pick<EntityManager, Method>,
  guard: Guard,
): Pick<EntityManager, Method> => ({
  create: async (uid, parameters) => {
    try {
      return (await original.create.call(manager, uid, parameters)) as unknown;
    } catch (error) {
      if (uid !== STORED_SETTINGS || !isUniqueViolation(error)) throw error;
      const { key = null, environment = null, tag = null } = recordIn(parameters.data);
      return (await manager.findOne(uid, { where: { key, environment, tag } })) as unknown;
    }
  },
  delete: async (uid, parameters) => {
    const isKept = guard.isAhead || RIGHTS.includes(uid) || isCleaned(uid, guard);
    return isKept ? null : ((await original.delete.call(manager, uid, parameters)) as unknown);
  },
  deleteMany: async (uid, parameters) => {
    const isKept = guard.isAhead || uid === 'admin::api-token-permission';
    return isKept ? { count: 0 } : await original.deleteMany.call(manager, uid, parameters);
  },
  update: async (uid, parameters) => {
    const there = async (): Promise<unknown> =>
      manager.findOne(uid, { where: parameters.where as unknown });
    if (guard.isAhead && (uid === STORED_SETTINGS || uid === ADMIN_RIGHT)) return await there();
    const data: unknown = isCleaned(uid, guard)
      ? permissionWithFields(parameters.data, fieldsOf(await there()))
      : parameters.data;
    return (await original.update.call(manager, uid, { ...parameters, data })) as unknown;
  },
  updateMany: async (uid, parameters) =>
    guard.isAhead ? { count: 0 } : await original.updateMany.call(manager, uid, parameters),
});

const isCleaned = (uid: string, { isCleaning }: Guard): boolean =>
  isCleaning && uid === ADMIN_RIGHT;

const fieldsOf = (permission: unknown): readonly unknown[] =>
  listAt(valueAt(permission, 'properties'), 'fields');

/** Beside a newer release the rights of administrators are what it made them. */
const guardCleaning = (strapi: Core.Strapi, guard: Guard): void => {
  const permissions = strapi.service('admin::permission');
  replaceMethod(permissions, 'cleanPermissionsInDatabase', (clean) => async () => {
    if (guard.isAhead) return;
    guard.isCleaning = true;
    try {
      await clean();
    } finally {
      guard.isCleaning = false;
    }
  });
  const roles = strapi.service('admin::role');
  replaceMethod(roles, 'resetSuperAdminPermissions', (reset) => async () => {
    if (!guard.isAhead) await reset();
  });
};
