import type { TypeDescription } from '../../../../../src/features/reader/schema/description';
import { readIndexes } from '../../../../../src/features/reader/schema/indexes';

const type: TypeDescription = {
  uid: 'api::talk.talk',
  table: 'talks',
  isComponent: false,
  hasDrafts: true,
  isLocalized: true,
  relations: {},
  references: {},
  order: [{ attribute: 'airDate', direction: 'desc' }],
  columns: {
    airDate: {
      attribute: 'airDate',
      column: 'air_date',
      kind: 'date',
      isReadable: true,
      isSearchable: false,
      isWords: false,
    },
  },
};

it('tells of a document that a link leads to all that decides about it, without its row', () => {
  expect(readIndexes({ talk: type }, [])).toContainEqual({
    name: 'lectern_read_talks_published',
    table: 'talks',
    isUnique: false,
    definition: '("id", "locale", "air_date") where published_at is not null',
  });
});

it('makes no such index where nothing is a draft, or there is no more than the id', () => {
  const indexes = readIndexes(
    {
      plain: { ...type, hasDrafts: false },
      bare: { ...type, isLocalized: false, columns: {} },
    },
    [],
  );

  expect(indexes.filter(({ name }) => name.includes('_published'))).toEqual([]);
});

it('has the published documents of a language in the order of their dates, and of their documentIds', () => {
  expect(readIndexes({ talk: type }, [])).toContainEqual(
    expect.objectContaining({
      name: 'lectern_read_talks_air_date_in_order',
      definition:
        '("locale", "air_date", "document_id") include ("id") where published_at is not null',
    }),
  );
});

it('has names in the order of each language, and in the database’s own where that is all there is', () => {
  const person: TypeDescription = {
    ...type,
    table: 'people',
    isLocalized: false,
    order: [{ attribute: 'name', direction: 'asc' }],
    columns: {
      name: {
        attribute: 'name',
        column: 'name',
        kind: 'text',
        isWords: true,
        isReadable: true,
        isSearchable: true,
      },
    },
  };
  const made = (collations: readonly string[]) =>
    readIndexes({ person }, collations).map(({ name, definition }) => `${name} ${definition}`);

  expect(made(['und-x-icu', 'es-x-icu'])).toEqual([
    'lectern_read_people_name_und ("name" collate "und-x-icu", "document_id") where published_at is not null',
    'lectern_read_people_name_es ("name" collate "es-x-icu", "document_id") where published_at is not null',
  ]);
  expect(made([])).toEqual([
    'lectern_read_people_name_order ("name", "document_id") where published_at is not null',
  ]);
});
