import {
  CONTENT_TYPES,
  EXPERT,
  INTERVIEW,
  SHOW,
  SITE,
} from '../../../../src/features/content/registry';
import { ADMIN_MATRIX } from '../../../../src/features/roles/matrix';
import {
  CONTENT_ACTIONS,
  contentRight,
  type Permission,
} from '../../../../src/features/roles/rights';
import {
  wantedPermissions,
  type Installation,
  type RightsType,
} from '../../../../src/features/roles/wanted-permissions';

const USER = 'plugin::users-permissions.user';
const WITHOUT_DRAFTS = ['api::show.show', 'api::topic.topic', 'api::site.site'];
const TRANSLATED = ['api::interview.interview', 'api::publication.publication'];

const typeOf = (uid: string): RightsType => ({
  uid,
  isContent: uid.startsWith('api::'),
  hasDrafts: uid.startsWith('api::') && !WITHOUT_DRAFTS.includes(uid),
  isLocalized: TRANSLATED.includes(uid),
  fields: ['title', 'seo.metaTitle'],
});

const installation = (more: readonly RightsType[] = []): Installation => {
  const types = [...CONTENT_TYPES.map(({ uid }) => typeOf(uid)), typeOf(USER), ...more];
  return {
    types,
    locales: ['ar', 'en'],
    rights: [
      ...CONTENT_ACTIONS.map((action) => ({
        id: contentRight(action),
        subjects: types.map(({ uid }) => uid),
        hasFields: ['read', 'create', 'update'].includes(action),
        hasLocales: true,
      })),
      ...[
        'plugin::upload.read',
        'plugin::upload.assets.create',
        'plugin::upload.assets.update',
        'plugin::upload.configure-view',
        'plugin::content-type-builder.read',
        'admin::api-tokens.create',
        'admin::users.create',
        'api::desk.presence',
      ].map((id) => ({ id, subjects: null, hasFields: false, hasLocales: false })),
    ],
  };
};

const wanted = (
  name: string,
  given: Installation = installation(),
  more: readonly string[] = [],
): readonly Permission[] => {
  const role = ADMIN_MATRIX.find((known) => known.name === name);
  if (!role) throw new Error(`There is no role ${name}`);
  return wantedPermissions(role, given, more);
};

const short = (permissions: readonly Permission[], uid: string): string[] =>
  permissions
    .filter(({ subject }) => subject === uid)
    .map(({ action, conditions }) => [action.split('.').at(-1), ...conditions].join(' '))
    .sort();

const ALL = ['create', 'delete', 'publish', 'read', 'update'];
const OWN_DRAFTS = [
  'create',
  'delete api::own-never-published',
  'read',
  'update admin::is-creator',
];

it.each([
  ['Administrator', INTERVIEW.uid, ALL],
  ['Administrator', SITE.uid, ALL],
  ['Administrator', USER, ALL],
  ['Editor', INTERVIEW.uid, ALL],
  ['Editor', EXPERT.uid, ALL],
  ['Editor', SHOW.uid, ['create', 'delete', 'read', 'update']],
  ['Editor', USER, []],
  ['Author', INTERVIEW.uid, OWN_DRAFTS],
  ['Author', EXPERT.uid, OWN_DRAFTS],
  // What has no drafts is public with the first save.
  ['Author', SHOW.uid, ['read']],
  ['Author', SITE.uid, ['read']],
  ['Author', USER, []],
  ['Partner manager', INTERVIEW.uid, []],
  ['Partner manager', USER, ['create', 'delete', 'read', 'update']],
])('%s may do with %s: %j', (role, uid, actions) => {
  expect(short(wanted(role), uid)).toEqual(actions);
});

it.each([
  ['Administrator', true, true, true],
  ['Editor', true, false, false],
  ['Author', true, false, false],
  ['Partner manager', false, true, false],
])('%s uploads: %p, makes API tokens: %p, invites: %p', (role, canUpload, canToken, canInvite) => {
  const ids = wanted(role).map(({ action }) => action);

  expect(ids.includes('plugin::upload.assets.create')).toBe(canUpload);
  expect(ids.includes('admin::api-tokens.create')).toBe(canToken);
  expect(ids.includes('admin::users.create')).toBe(canInvite);
  expect(ids).not.toContain('plugin::content-type-builder.read');
});

it('rights over translated types name every language and field, others no language', () => {
  const editor = wanted('Editor');
  const of = (uid: string): Permission | undefined =>
    editor.find(({ action, subject }) => subject === uid && action === contentRight('update'));

  expect(of(INTERVIEW.uid)?.properties).toEqual({
    fields: ['title', 'seo.metaTitle'],
    locales: ['ar', 'en'],
  });
  expect(of(EXPERT.uid)?.properties).toEqual({ fields: ['title', 'seo.metaTitle'] });
});

it('a type that was added is written by editors and authors as any other', () => {
  const report = { ...typeOf('api::report.report'), hasDrafts: true };
  const given = installation([report]);

  expect(short(wanted('Editor', given), report.uid)).toEqual(ALL);
  expect(short(wanted('Author', given), report.uid)).toEqual(OWN_DRAFTS);
  expect(short(wanted('Partner manager', given), report.uid)).toEqual([]);
});

it('a right that a feature added is with the roles that it names, and with those of all rights', () => {
  const has = (role: string, more: readonly string[]): boolean =>
    wanted(role, installation(), more).some(({ action }) => action === 'api::desk.presence');

  expect(has('Editor', ['api::desk.presence'])).toBe(true);
  expect(has('Author', [])).toBe(false);
  expect(has('Administrator', [])).toBe(true);
});
