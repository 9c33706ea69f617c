import { contentRight } from '../../../../src/features/roles/rights';
import {
  isRightHeld,
  rightOfAction,
  whyClosed,
} from '../../../../src/features/roles/shown-actions';

const model = 'api::interview.interview';
const collectionType = 'collection-types';

it.each([
  ['publish', true, contentRight('publish')],
  ['unpublish', true, contentRight('publish')],
  ['update', true, contentRight('update')],
  ['update', false, contentRight('create')],
  ['discard', true, contentRight('update')],
  ['delete', true, contentRight('delete')],
  ['clone', true, contentRight('create')],
  ['configure-the-view', true, 'plugin::content-manager.collection-types.configure-view'],
  ['edit-the-model', true, 'plugin::content-type-builder.read'],
  ['edit', true, undefined],
  ['history', true, undefined],
  [undefined, true, undefined],
])('the button %s (stored: %p) asks for %s', (type, isStored, right) => {
  expect(rightOfAction({ type, model, collectionType, isStored })?.right).toBe(right);
});

const mine = { createdBy: { id: 7 }, status: 'draft', locale: 'en' };
const held = (conditions: string[], document: unknown, locales?: string[]): boolean =>
  isRightHeld(
    [{ action: 'a', subject: model, conditions, properties: locales ? { locales } : {} }],
    {
      right: 'a',
      subject: model,
      userId: 7,
      document,
    },
  );

it.each([
  [[], { createdBy: null }, true],
  [['admin::is-creator'], mine, true],
  [['admin::is-creator'], { ...mine, createdBy: { id: 8 } }, false],
  [['admin::is-creator'], { ...mine, createdBy: null }, false],
  [['admin::is-creator'], null, true],
  [['api::own-never-published'], mine, true],
  [['api::own-never-published'], { ...mine, status: 'modified' }, false],
  [['api::own-never-published'], { ...mine, status: 'published' }, false],
  // Others are left to the server.
  [['admin::has-same-role-as-creator'], { ...mine, createdBy: null }, true],
])('under %j, %j may be touched: %p', (conditions, document, isHeld) => {
  expect(held(conditions, document)).toBe(isHeld);
});

it('a right in one language does not reach another', () => {
  expect(held([], mine, ['ar'])).toBe(false);
  expect(held([], mine, ['ar', 'en'])).toBe(true);
});

it('another type’s right is none', () => {
  const permissions = [{ action: 'a', subject: 'api::expert.expert' }];

  expect(isRightHeld(permissions, { right: 'a', subject: model, userId: 7, document: null })).toBe(
    false,
  );
});

const closedTo = (document: unknown, ...conditions: readonly (readonly string[])[]) =>
  whyClosed(
    conditions.map((some) => ({
      action: contentRight('update'),
      subject: model,
      conditions: some,
    })),
    { model, userId: 7, document },
  );

it.each([
  ['the right to all', [[]], mine, null],
  ['no right', [], mine, 'role'],
  ['the right to their own', [['admin::is-creator']], mine, null],
  ['the right to their own', [['admin::is-creator']], { createdBy: { id: 8 } }, 'others'],
  ['the right to their own', [['admin::is-creator']], { createdBy: null }, 'others'],
  [
    'the right to their own drafts',
    [['api::own-never-published']],
    { ...mine, status: 'modified' },
    'published',
  ],
  ['two rights', [['admin::is-creator'], []], { createdBy: { id: 8 } }, null],
])('whoever has %s (%j) finds %j closed for: %p', (_who, conditions, document, why) => {
  expect(closedTo(document, ...conditions)).toBe(why);
});
