import { isContentRight } from '../../../../src/features/access/token-content';

it.each([
  ['api::interview.interview.find', true],
  ['plugin::upload.content-api.findOne', true],
  ['plugin::users-permissions.user.find', false],
  ['plugin::users-permissions.role.findOne', false],
  ['plugin::i18n.locales.find', false],
])('a read-only token is good for %s: %s', (right, isContent) => {
  expect(isContentRight(right)).toBe(isContent);
});
