import type { IndexWish } from '../../../lib/schema-wishes';
import { identifier } from '../../../lib/sql-text';
import type { Relation, SchemaDescription, TypeDescription } from './description';

/**
 * The indexes that the reader's statements need and Strapi does not make: slugs, dates and names in the order of a
 * language's published documents, and links from both sides with all that is read of them. Names have an order in
 * each collation.
 */
export const readIndexes = (
  schema: SchemaDescription,
  collations: readonly string[],
): readonly IndexWish[] => {
  const indexes = Object.values(schema).flatMap((type) => [
    ...columnIndexes(type),
    ...wordIndexes(type, collations),
    ...publishedIndex(type),
    ...linkIndexes(type),
  ]);
  return [...new Map(indexes.map((index) => [index.name, index])).values()];
};

/** What the names of all of them begin with. */
export const READ_INDEXES = 'lectern_read_';

/** What decides about a document that a link leads to: whether it is published, its language, its dates. */
const publishedIndex = (type: TypeDescription): IndexWish[] => {
  if (type.isComponent || !type.hasDrafts) return [];
  const dates = Object.values(type.columns).filter(({ kind }) => kind === 'date');
  const columns = [...(type.isLocalized ? ['locale'] : []), ...dates.map(({ column }) => column)];
  if (columns.length === 0) return [];
  const where = 'published_at is not null';
  return [
    index(type.table, { suffix: 'published', columns: ['id', ...columns].map(identifier), where }),
  ];
};

const columnIndexes = (type: TypeDescription): IndexWish[] => {
  if (type.isComponent) return [];
  return Object.values(type.columns).flatMap(({ attribute, column, kind }) => {
    if (attribute === 'slug')
      return [index(type.table, { suffix: 'slug', columns: [identifier(column)] })];
    if (kind !== 'date') return [];
    const wish = { ...inOrder(type, identifier(column)), include: ['id'] };
    return [index(type.table, { suffix: `${column}_in_order`, ...wish })];
  });
};

/** The order of lists where none is asked for. Without collations it is the database's own. */
const wordIndexes = (type: TypeDescription, collations: readonly string[]): IndexWish[] => {
  const column = type.columns[type.order?.[0]?.attribute ?? ''];
  if (!column?.isWords) return [];
  const plain = identifier(column.column);
  if (collations.length === 0) {
    return [index(type.table, { suffix: `${column.column}_order`, ...inOrder(type, plain) })];
  }
  return collations.map((collation) =>
    index(type.table, {
      suffix: `${column.column}_${collation.replace(/-x-icu$/, '')}`,
      ...inOrder(type, `${plain} collate ${identifier(collation)}`),
    }),
  );
};

/** Published documents of a language by a key, and by the documentId among equals. */
const inOrder = (type: TypeDescription, key: string): Pick<OwnWish, 'columns' | 'where'> => ({
  columns: [...(type.isLocalized ? ['"locale"'] : []), key, '"document_id"'],
  where: type.hasDrafts ? 'published_at is not null' : null,
});

const linkIndexes = (type: TypeDescription): IndexWish[] =>
  Object.values(type.relations).flatMap((relation) => indexesOfLink(relation));

/** Components and files share a table of links, in which the fixed columns tell them apart. */
const indexesOfLink = ({ link }: Relation): IndexWish[] => {
  if (link.kind !== 'table') return [];
  const { table, sourceColumn, targetColumn, orderColumn } = link;
  const fixed = Object.keys(link.fixed);
  const order = orderColumn === null ? [] : [orderColumn];
  return [
    index(table, {
      suffix: sourceColumn,
      columns: [sourceColumn, ...fixed, ...order, targetColumn].map(identifier),
    }),
    index(table, {
      suffix: `${targetColumn}_back`,
      columns: [targetColumn, ...fixed, sourceColumn].map(identifier),
    }),
  ];
};

interface OwnWish {
  readonly suffix: string;
  /** SQL. */
  readonly columns: readonly string[];
  /** Columns to be read from the index itself, so that a walk along it need not look at the rows. */
  readonly include?: readonly string[];
  readonly where?: string | null;
}

const index = (
  table: string,
  { suffix, columns, include = [], where = null }: OwnWish,
): IndexWish => ({
  name: `${READ_INDEXES}${table.slice(0, 30)}_${suffix.slice(0, 18)}`,
  table,
  isUnique: false,
  definition: [
    `(${columns.join(', ')})`,
    ...(include.length === 0 ? [] : [`include (${include.map(identifier).join(', ')})`]),
    ...(where === null ? [] : [`where ${where}`]),
  ].join(' '),
});
