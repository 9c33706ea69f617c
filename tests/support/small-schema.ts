import type {
  Column,
  ColumnKind,
  Relation,
  SchemaDescription,
  TypeDescription,
} from '../../src/features/reader/schema-description';

const column = (attribute: string, kind: ColumnKind, more: Partial<Column> = {}): Column => ({
  ...{ attribute, kind, isReadable: true, isSearchable: true },
  column: attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  ...more,
});

const type = (uid: string, table: string, more: Partial<TypeDescription>): TypeDescription => ({
  ...{ uid, table, hasDrafts: false, isLocalized: false, isComponent: false },
  ...{ columns: {}, relations: {} },
  ...more,
});

const byName = <Item extends { attribute: string }>(...items: Item[]): Record<string, Item> =>
  Object.fromEntries(items.map((item) => [item.attribute, item]));

const link = (attribute: string, target: string, table: string, isList = true): Relation => ({
  ...{ attribute, target, isList, isReadable: true },
  link: {
    ...{ kind: 'table', table, sourceColumn: 'source_id', targetColumn: 'target_id' },
    ...{ orderColumn: isList ? 'place' : null, fixed: {} },
  },
});

/** Books with drafts, their authors, and chapters (a component). */
export const SMALL_SCHEMA: SchemaDescription = {
  book: type('book', 'books', {
    hasDrafts: true,
    columns: byName(
      column('id', 'integer'),
      column('documentId', 'text'),
      column('title', 'text'),
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
    columns: byName(column('id', 'integer'), column('documentId', 'text'), column('name', 'text')),
    relations: byName(link('books', 'book', 'books_authors')),
  }),
  chapter: type('chapter', 'chapters', {
    isComponent: true,
    columns: byName(column('id', 'integer'), column('heading', 'text')),
  }),
};
