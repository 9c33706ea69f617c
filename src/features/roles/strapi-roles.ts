import { ADMIN_ROLE } from '../content/admin-roles';
import { CONDITION_IDS, contentActionOf, type Permission } from './rights';

/** What Strapi gives its Editor and Author beyond documents. */
const MEDIA_RIGHTS = [
  'plugin::upload.read',
  'plugin::upload.configure-view',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];

const CONDITIONS_OF: Readonly<Record<string, readonly string[]>> = {
  [ADMIN_ROLE.editor]: [],
  [ADMIN_ROLE.author]: [CONDITION_IDS.own],
};

/**
 * Whether a permission is one that Strapi itself gives its Editor or Author where it makes them. These become ours;
 * any other one was given by somebody.
 */
export const isGivenByStrapi = (role: string, permission: Permission): boolean => {
  const usual = CONDITIONS_OF[role];
  if (!usual) return false;
  const isUsual = permission.conditions.every((condition) => usual.includes(condition));
  const isKnown =
    contentActionOf(permission.action) !== null || MEDIA_RIGHTS.includes(permission.action);
  return isUsual && isKnown && permission.properties.locales === undefined;
};
