import { askedRights } from '../../../../src/features/roles/asked-rights';
import { missingRightMessage } from '../../../../src/features/roles/right-words';

const INTERVIEW = 'api::interview.interview';
const explorer = (action: string): string => `plugin::content-manager.explorer.${action}`;
const cmPolicy = (...actions: string[]): object => ({
  name: 'plugin::content-manager.hasPermissions',
  config: { actions },
});

it.each([
  ['unpublish', 'publish', 'unpublish'],
  ['bulkUnpublish', 'publish', 'unpublish'],
  ['discard', 'update', 'discard changes of'],
  ['clone', 'create', 'copy'],
  ['publish', 'publish', undefined],
  ['bulkDelete', 'delete', undefined],
])('collection-types.%s asks for the right to %s', (handler, action, verb) => {
  const asked = askedRights({
    handler: `collection-types.${handler}`,
    plugin: 'content-manager',
    policies: ['admin::isAuthenticatedAdmin', cmPolicy(explorer(action))],
    model: INTERVIEW,
  });

  const right = { right: explorer(action), subject: INTERVIEW, ...(verb ? { verb } : {}) };
  expect(asked).toEqual([right, right]);
});

it.each([
  [['plugin::upload.read'], { right: 'plugin::upload.read', subject: null }],
  [[['admin::users.read', 'admin::user']], { right: 'admin::users.read', subject: 'admin::user' }],
  [[{ action: 'admin::x', subject: 's' }], { right: 'admin::x', subject: 's' }],
])('a policy of the panel asks for %j', (actions, right) => {
  const policies = [{ name: 'admin::hasPermissions', config: { actions } }];

  expect(askedRights({ handler: 'x.y', plugin: 'upload', policies, model: null })).toEqual([right]);
});

it('a route of which nothing is known asks for nothing', () => {
  expect(askedRights({ handler: '', plugin: null, policies: ['other'], model: null })).toEqual([]);
});

const missing = { right: explorer('publish'), subject: INTERVIEW, displayName: 'Publish' };
const own = { conditions: ['admin::is-creator'], properties: {} };

it.each([
  [
    { ...missing, held: [] },
    'You may not publish interviews: your role does not have the right “Publish” for interviews. Ask an administrator for it.',
  ],
  [
    { ...missing, verb: 'unpublish', held: [] },
    'You may not unpublish interviews: your role does not have the right “Publish” for interviews. Ask an administrator for it.',
  ],
  [
    { ...missing, right: explorer('update'), displayName: 'Update', held: [own] },
    'You may change interviews only if you made them yourself: that is how far your right “Update” for interviews goes. Ask an administrator.',
  ],
  [
    { ...missing, held: [{ conditions: [], properties: { locales: ['en'] } }] },
    'You may publish interviews in some languages only: that is how far your right “Publish” for interviews goes. Ask an administrator.',
  ],
  [
    {
      right: 'plugin::upload.assets.create',
      subject: null,
      displayName: 'Create (upload)',
      held: [],
    },
    'You may not do this: your role does not have the right “Create (upload)”. Ask an administrator for it.',
  ],
  [
    { ...missing, subject: 'plugin::users-permissions.user', held: [] },
    'You may not publish entries of “user”: your role does not have the right “Publish” for entries of “user”. Ask an administrator for it.',
  ],
])('a refusal says which right is missing, and how far it goes', (given, message) => {
  expect(missingRightMessage(given)).toBe(message);
});
