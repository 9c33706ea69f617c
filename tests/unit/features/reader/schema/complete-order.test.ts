import { defaultOrderOf } from '../../../../../src/features/content/default-orders';
import { CONTENT_TYPES } from '../../../../../src/features/content/registry';
import { furtherKeys } from '../../../../../src/features/reader/schema/complete-order';
import { collated, nameSql } from '../../../../../src/features/reader/strapi/collated-name';

it.each(CONTENT_TYPES)('every type has an order of its own: $noun', ({ uid }) => {
  expect(defaultOrderOf(uid)).not.toBeNull();
});

describe('what follows the keys of a client', () => {
  const type = { order: [{ attribute: 'name', direction: 'asc' } as const], isLocalized: true };

  it('is the documentId in the direction of the key before it, and the language', () => {
    expect(furtherKeys(type, [{ direction: 'asc' }, { direction: 'desc' }])).toEqual([
      { attribute: 'documentId', direction: 'desc' },
      { attribute: 'locale', direction: 'asc' },
    ]);
  });

  it('is the type’s own order first, where there are none', () => {
    expect(furtherKeys({ ...type, isLocalized: false }, [])).toEqual([
      { attribute: 'name', direction: 'asc' },
      { attribute: 'documentId', direction: 'asc' },
    ]);
  });

  it('is nothing for what is no content', () => {
    expect(furtherKeys({ order: null, isLocalized: false }, [])).toBeNull();
  });
});

describe('the name of a column with its collation', () => {
  const write = (name: string): string => `"${name}"`;

  it('is written as SQL, and a plain name as it always was', () => {
    expect(nameSql(collated('name', 'de-x-icu'), write)).toBe('"name" collate "de-x-icu"');
    expect(nameSql('name', write)).toBe('"name"');
  });

  it('is that of a result where Strapi makes one of it', () => {
    expect(nameSql(collated('__strapi_order_by__t0_name', 'de-x-icu'), write)).toBe(
      '"__strapi_order_by__t0_name"',
    );
  });
});
