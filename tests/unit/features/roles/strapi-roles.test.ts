import { contentRight, type Permission } from '../../../../src/features/roles/rights';
import { isGivenByStrapi } from '../../../../src/features/roles/strapi-roles';

const read: Permission = {
  action: contentRight('read'),
  subject: 'api::expert.expert',
  properties: { fields: ['name'] },
  conditions: [],
};
const own = { ...read, conditions: ['admin::is-creator'] };
const repaired = { ...read, properties: { fields: ['name'], locales: ['en'] } };

it.each([
  ['strapi-editor', read, true],
  ['strapi-author', own, true],
  ['strapi-editor', own, false],
  // Strapi names no languages; somebody did.
  ['strapi-editor', repaired, false],
  ['strapi-editor', { ...read, action: 'admin::users.read' }, false],
  ['lectern-administrator', read, false],
])('%s: %j was given by Strapi: %p', (role, permission, isStrapis) => {
  expect(isGivenByStrapi(role, permission)).toBe(isStrapis);
});
