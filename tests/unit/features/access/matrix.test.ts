import { readsDrafts } from '../../../../src/features/access/draft-read';
import {
  ACCESS_MATRIX,
  permissionChange,
  permittedActions,
} from '../../../../src/features/access/matrix';
import { CONTENT_TYPES } from '../../../../src/features/content/registry';

it('the public may find and findOne every content type, and nothing else', () => {
  for (const { uid, nameField } of CONTENT_TYPES) {
    expect(ACCESS_MATRIX.public[uid]).toEqual(nameField === null ? ['find'] : ['find', 'findOne']);
  }
  expect(Object.keys(ACCESS_MATRIX.public)).toHaveLength(CONTENT_TYPES.length);
});

it('no role may write or preview', () => {
  const actions = [...permittedActions('public'), ...permittedActions('authenticated')];

  expect(actions.filter((action) => /^api::.*\.(create|update|delete|read)$/.test(action))).toEqual(
    [],
  );
});

it('a change is what is missing and what is too much', () => {
  expect(permissionChange(['a', 'b'], ['b', 'c'])).toEqual({ add: ['c'], remove: ['a'] });
  expect(permissionChange(['a'], ['a'])).toEqual({ add: [], remove: [] });
});

it.each([
  [{ status: 'published' }, false],
  [{ status: 'draft' }, true],
  [{ status: '' }, true],
  [{}, true],
  [undefined, true],
  [{ status: 'published', hasPublishedVersion: true }, true],
  [{ status: 'published', publicationFilter: 'modified' }, true],
])('%j reads drafts: %s', (params, expected) => {
  expect(readsDrafts(params)).toBe(expected);
});
