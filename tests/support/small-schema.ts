import type {
  Column,
  ColumnKind,
  Relation,
  SchemaDescription,
  TypeDescription,
} from '../../src/features/reader/schema/description';

const column = (attribute: string, kind: ColumnKind, more: Partial<Column> = {}): Column => ({
  attribute,
  kind,
  isReadable: true,
  isSearchable: true,
  isWords: false,
  column: attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  ...more,
});

const type = (uid: string, table: string, more: Partial<TypeDescription>): TypeDescription => ({
  uid,
  table,
  hasDrafts: false,
  isLocalized: false,
  isComponent: false,
  order: null,
  columns: {},
  relations: {},
  references: {},
  ...more,
});

const byName = <Item extends { attribute: string }>(...items: Item[]): Record<string, Item> =>
  Object.fromEntries(items.map((item) => [item.attribute, item]));

const link = (attribute: string, target: string, table: string, isList = true): Relation => ({
  attribute,
  target,
  isList,
  isReadable: true,
  link: {
    kind: 'table',
    table,
    sourceColumn: 'source_id',
    targetColumn: 'target_id',
    orderColumn: isList ? 'place' : null,
    fixed: {},
  },
});

const words = (attribute: string, more: Partial<Column> = {}): Column =>
  column(attribute, 'text', { isWords: true, ...more });

/** Books with drafts, in languages, their authors, and chapters (a component). */
export const SMALL_SCHEMA: SchemaDescription = {
  book: type('book', 'books', {
    hasDrafts: true,
    isLocalized: true,
    order: [{ attribute: 'pages', direction: 'desc' }],
    columns: byName(
      column('id', 'integer'),
      column('documentId', 'text'),
      column('locale', 'text'),
      words('title'),
      column('secret', 'text', { isReadable: false, isSearchable: false }),
      column('pages', 'integer'),
      column('form', 'enumeration'),
      column('createdAt', 'datetime'),
      column('publishedAt', 'datetime'),
    ),
    relations: byName(
      link('authors', 'author', 'books_authors'),
      link('sequel', 'book', 'books_sequel', false),
      link('chapters', 'chapter', 'books_cmps'),
    ),
  }),
  author: type('author', 'authors', {
    order: [{ attribute: 'name', direction: 'asc' }],
    columns: byName(column('id', 'integer'), column('documentId', 'text'), words('name')),
    relations: byName(link('books', 'book', 'books_authors')),
  }),
  chapter: type('chapter', 'chapters', {
    isComponent: true,
    columns: byName(column('id', 'integer'), words('heading')),
  }),
};
