import { TOKEN_RIGHTS } from '../../../../src/features/access/token-rights';
import { contentRight } from '../../../../src/features/roles/rights';
import { rightsToHandOut } from '../../../../src/features/roles/token-ceiling';

const custom = (...permissions: string[]): object => ({ type: 'custom', permissions });
const asked = (token: object): string[] => rightsToHandOut(token).map(({ right }) => right);

it.each([
  [{ type: 'read-only' }],
  [custom()],
  [custom('api::interview.interview.find', 'api::interview.interview.findOne')],
  [custom('plugin::upload.content-api.find', 'plugin::i18n.locales.listLocales')],
])('%j takes no right to hand out: it reads what is public', (token) => {
  expect(asked(token)).toEqual([]);
});

it.each([
  [
    custom('api::interview.interview.create'),
    ['create', 'publish'].map((it) => contentRight(it as 'create')),
  ],
  [custom('plugin::upload.content-api.upload'), ['plugin::upload.assets.update']],
  [custom('plugin::users-permissions.user.create'), [contentRight('update')]],
  [custom('plugin::users-permissions.role.deleteRole'), ['admin::roles.update']],
  [custom('api::something.else.begin'), ['admin::roles.update']],
])('%j takes the rights to do the same in the panel', (token, rights) => {
  expect(asked(token)).toEqual(rights);
});

it('every right of a token that writes, or reads drafts, takes some right', () => {
  for (const right of TOKEN_RIGHTS) {
    const isRead = /\.(find|findOne|findPage)$/.test(right);
    expect([right, asked(custom(right)).length > 0]).toEqual([right, !isRead]);
  }
  expect(asked({ type: 'full-access' })).toContain(contentRight('publish'));
});
