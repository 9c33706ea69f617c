import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { listAt, recordIn, textAt, valueAt } from '../../../lib/record';
import { checkBefore } from '../../../platform/handlers';
import { ADMIN_ROLE } from '../../content/admin-roles';
import { rightsToHandOut } from '../token-ceiling';
import { permissionService, roleService } from './admin-services';
import { adminCallerOf, rightMissing, rightMissingWith, type AdminCaller } from './right-missing';

type Check = (strapi: Core.Strapi, caller: AdminCaller, ctx: Context) => Promise<void>;

/** Nobody gives what they do not have: neither a role, nor a right, nor a token. */
export const holdCeilings = (strapi: Core.Strapi): void => {
  const hold = (controller: string, actions: readonly string[], check: Check): void => {
    checkBefore(strapi, { controller, actions }, async (ctx) => {
      const caller = adminCallerOf(ctx.state);
      if (caller) await check(strapi, caller, ctx);
    });
  };
  hold('admin::user', ['create', 'update', 'deleteOne', 'deleteMany'], superAdminsByThemselves);
  hold('admin::role', ['updatePermissions'], heldRightsOnly);
  hold('admin::api-token', ['create', 'update'], sentTokenWithinRights);
  hold('admin::api-token', ['get', 'update', 'regenerate', 'revoke'], storedTokenWithinRights);
};

/** Only a Super Admin makes, changes or removes one. */
const superAdminsByThemselves: Check = async (strapi, { user }, ctx) => {
  const roles = roleService(strapi);
  if (roles.hasSuperAdminRole(user)) return;
  const role = await roles.findOne({ code: ADMIN_ROLE.superAdmin });
  const body = bodyOf(ctx);
  const isGiven = listAt(body, 'roles').some((id) => String(id) === String(role?.id));
  const ids = [textAt(ctx.params, 'id'), ...listAt(body, 'ids')].filter((id) => id !== null);
  const isAboutOne =
    ids.length > 0 &&
    (await strapi.db.query('admin::user').count({
      where: { id: { $in: ids }, roles: { code: ADMIN_ROLE.superAdmin } },
    })) > 0;
  if (!isGiven && !isAboutOne) return;
  throw rightMissingWith(
    'admin::users.update',
    'Only a Super Admin may make somebody Super Admin, or change or remove one. Ask a Super Admin.',
  );
};

const heldRightsOnly: Check = async (strapi, { ability }, ctx) => {
  const sent = listAt(bodyOf(ctx), 'permissions').map((permission) => ({
    right: textAt(permission, 'action') ?? '',
    subject: textAt(permission, 'subject'),
  }));
  const lacking = sent.filter(({ right, subject }) => !ability.can(right, subject ?? undefined));
  if (lacking.length === 0) return;
  const permissions = permissionService(strapi);
  const held = await permissions.findMany({ where: { role: { id: textAt(ctx.params, 'id') } } });
  const given = lacking.find(
    ({ right, subject }) => !held.some((one) => one.action === right && one.subject === subject),
  );
  if (!given) return;
  throw rightMissingWith(
    given.right,
    `You cannot give others the right “${given.right}”: your own role does not have it.`,
  );
};

const sentTokenWithinRights: Check = (strapi, caller, ctx) =>
  tokenWithinRights(strapi, caller, bodyOf(ctx));

const storedTokenWithinRights: Check = async (strapi, caller, ctx) => {
  const token: unknown = await strapi.db
    .query('admin::api-token')
    .findOne({ where: { id: textAt(ctx.params, 'id') }, populate: { permissions: true } });
  const permissions = listAt(token, 'permissions').map((permission) =>
    valueAt(permission, 'action'),
  );
  await tokenWithinRights(strapi, caller, { ...recordIn(token), permissions });
};

const tokenWithinRights = async (
  strapi: Core.Strapi,
  caller: AdminCaller,
  token: unknown,
): Promise<void> => {
  const lacking = rightsToHandOut(token).find(
    ({ right, subject }) => !caller.ability.can(right, subject ?? undefined),
  );
  if (!lacking) return;
  const { message } = await rightMissing(strapi, caller, lacking);
  throw rightMissingWith(
    lacking.right,
    `This token may do what you may not, so you cannot hand it out. ${message}`,
  );
};

const bodyOf = (ctx: Context): unknown => valueAt(ctx.request, 'body');
