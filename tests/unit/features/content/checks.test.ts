import { checkFields } from '../../../../src/features/content/field-checks';
import { CONTENT_TYPES, contentTypeOf, EXPERT } from '../../../../src/features/content/registry';
import { isEmptyRelationEdit } from '../../../../src/features/content/relation-edit';
import { uniqueIndexes } from '../../../../src/features/content/unique-indexes';

it('each content type is found by its uid, and nothing else is content', () => {
  for (const type of CONTENT_TYPES) expect(contentTypeOf(type.uid)).toBe(type);
  expect(contentTypeOf('plugin::upload.file')).toBeNull();
});

describe('checkFields', () => {
  it.each([
    {},
    { orcid: null, languages: null },
    { orcid: '', nameVariants: [] },
    { languages: ['en'] },
  ])('finds nothing wrong with %j', (data) => {
    expect(checkFields(EXPERT, data)).toEqual([]);
  });

  it('finds each wrong field', () => {
    const data = { orcid: 12, languages: 'en', nameVariants: ['x'.repeat(161)] };

    expect(checkFields(EXPERT, data).map(({ path }) => path[0])).toEqual([
      'orcid',
      'languages',
      'nameVariants',
    ]);
  });
});

it.each([
  [undefined, true],
  [{ connect: [], disconnect: [] }, true],
  [{}, true],
  [{ connect: [1] }, false],
  [{ set: [] }, false],
  [[], false],
  [null, false],
  ['abc', false],
])('the relation edit %j changes nothing: %s', (value, expected) => {
  expect(isEmptyRelationEdit(value)).toBe(expected);
});

it('a type without slug has no index on one', () => {
  const [withSlug, without] = [true, false].map((hasSlug) =>
    uniqueIndexes({ table: 't', hasSlug }),
  );

  expect(withSlug).toHaveLength(3);
  expect(JSON.stringify(without)).not.toContain('slug');
});
