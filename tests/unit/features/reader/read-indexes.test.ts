import { readIndexes } from '../../../../src/features/reader/read-indexes';
import type { TypeDescription } from '../../../../src/features/reader/schema-description';

const type: TypeDescription = {
  ...{ uid: 'api::talk.talk', table: 'talks', isComponent: false },
  ...{ hasDrafts: true, isLocalized: true, relations: {} },
  columns: {
    airDate: {
      ...{ attribute: 'airDate', column: 'air_date', kind: 'date' },
      ...{ isReadable: true, isSearchable: false },
    },
  },
};

it('tells of a document that a link leads to all that decides about it, without its row', () => {
  expect(readIndexes({ talk: type })).toContainEqual({
    ...{ name: 'lectern_read_talks_published', table: 'talks', isUnique: false },
    definition: '("id", "locale", "air_date") where published_at is not null',
  });
});

it('makes no such index where nothing is a draft, or there is no more than the id', () => {
  const indexes = readIndexes({
    plain: { ...type, hasDrafts: false },
    bare: { ...type, isLocalized: false, columns: {} },
  });

  expect(indexes.filter(({ name }) => name.includes('_published'))).toEqual([]);
});
