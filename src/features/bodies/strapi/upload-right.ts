import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { invalidParameter } from '../../../lib/parameter-problem';
import { isRecord, valueAt } from '../../../lib/record';
import { refuseParameter } from '../../../platform/http-errors';

const FILE = 'plugin::upload.file';
const LARGEST_ID = 2_147_483_647;

/** CASL's ability of an administrator, and what Strapi makes of it. */
interface PermissionsManager {
  readonly isAllowed: boolean;
  readonly action: string;
  readonly ability: { cannot(action: string, subject: unknown): boolean };
  toSubject(target: unknown): unknown;
}

interface PermissionService {
  createPermissionsManager(about: {
    ability: unknown;
    action: string;
    model: string;
  }): PermissionsManager;
}

/**
 * Whether the caller may do what the route does with files. The content API's routes have asked already; those of the
 * admin panel ask in their handlers, when the files would have been received.
 */
export const mayUpload = async (strapi: Core.Strapi, ctx: Context): Promise<boolean> => {
  const id = fileIdOf(ctx);
  const { userAbility: ability } = ctx.state as { userAbility?: unknown };
  if (valueAt(valueAt(ctx.state.route, 'info'), 'type') !== 'admin') return true;
  const action = id === null ? 'plugin::upload.assets.create' : 'plugin::upload.assets.update';
  const permissions = strapi.service('admin::permission') as PermissionService;
  const manager = permissions.createPermissionsManager({ ability, action, model: FILE });
  if (!manager.isAllowed) return false;
  return id === null || mayChange(strapi, manager, id);
};

/** A right may hold for one's own files alone. The handler answers for a file that is not there. */
const mayChange = async (
  strapi: Core.Strapi,
  manager: PermissionsManager,
  id: number,
): Promise<boolean> => {
  const file: unknown = await strapi.db
    .query(FILE)
    .findOne({ where: { id }, populate: { createdBy: { populate: ['roles'] }, folder: true } });
  return !isRecord(file) || !manager.ability.cannot(manager.action, manager.toSubject({ ...file }));
};

/** Throws where it is no id that a file can have: the database would not take it. */
const fileIdOf = (ctx: Context): number | null => {
  const given = valueAt(ctx.params, 'id') ?? ctx.query.id;
  if (given === undefined || given === '') return null;
  const id = typeof given === 'string' && /^\d{1,10}$/.test(given) ? Number(given) : 0;
  if (id >= 1 && id <= LARGEST_ID) return id;
  throw refuseParameter(invalidParameter('id', '“id” must be the number of one file.'));
};
