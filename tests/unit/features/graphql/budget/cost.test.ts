import {
  buildSchema,
  getIntrospectionQuery,
  getOperationAST,
  getVariableValues,
  parse,
} from 'graphql';
import {
  MOST_STATEMENTS,
  operationProblems,
  type OperationProblems,
} from '../../../../../src/features/graphql/budget/cost';
import { introspectionSizes } from '../../../../../src/features/graphql/budget/introspection-sizes';
import { fragmentsOf } from '../../../../../src/features/graphql/document/extent';
import { READ_BUDGET } from '../../../../../src/features/reader/budget/budget';
import { SMALL_SCHEMA } from '../../../../support/small-schema';

/** As Strapi builds it: relations and their connections, whole components, a type that the reader does not know. */
const SCHEMA = buildSchema(`
  input PaginationArg { page: Int pageSize: Int start: Int limit: Int }
  type Pagination { total: Int! }
  type Author { documentId: ID! name: String
    books(pagination: PaginationArg = {}): [Book]! }
  type Authors { nodes: [Author!]! pageInfo: Pagination! }
  type Chapter { id: ID! heading: String }
  type Book { documentId: ID! title: String sequel: Book
    authors(pagination: PaginationArg = {}): [Author]!
    authors_connection(pagination: PaginationArg = {}): Authors
    chapters(pagination: PaginationArg = {}): [Chapter] }
  type Books { nodes: [Book!]! pageInfo: Pagination! }
  type Role { name: String users(pagination: PaginationArg = {}): [User]! }
  type User { name: String role: Role }
  union Thing = Book | Author
  type Query {
    books(pagination: PaginationArg = {}): [Book]!
    books_connection(pagination: PaginationArg = {}): Books
    book(documentId: ID!): Book
    users(pagination: PaginationArg = {}): [User]!
    things: [Thing]!
  }
  type Mutation { createBook(title: String): Book }
`);

const PAGES = { usual: 25, most: 100 };
const INTROSPECTION = introspectionSizes(SCHEMA);

interface Content {
  readonly rows?: number;
  readonly bytes?: number;
}

const problemsOf = (
  source: string,
  variables: Record<string, unknown> = {},
  { rows = 40, bytes = 10 }: Content = {},
): OperationProblems => {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const type = SCHEMA.getRootType(operation.operation);
  if (!type) throw new Error('no type');
  const { coerced } = getVariableValues(SCHEMA, operation.variableDefinitions ?? [], variables);
  return operationProblems(
    {
      ...{ schema: SCHEMA, fragments: fragmentsOf(document), variables: coerced ?? {} },
      collected: new WeakMap(),
      names: { rows: new Map([...['Book', 'Author', 'Chapter'].map(named)]) },
      content: SMALL_SCHEMA,
      pages: PAGES,
      introspection: INTROSPECTION,
      expectations: { rowsOf: () => rows, bytesOf: () => bytes, version: () => 1 },
    },
    type,
    [operation.selectionSet],
  );
};

const named = (name: string): [string, string] => [name, name.toLowerCase()];

const problemOf = (...asked: Parameters<typeof problemsOf>): string | null =>
  problemsOf(...asked).size;

/** Entries that an operation could answer with, told by what its problem says beside a branch that is too large. */
const HEAVY = 'heavy: books(pagination: { limit: 100 }) { chapters { id } }';
const entriesOf = (source: string, variables?: Record<string, unknown>): number => {
  const heavy = READ_BUDGET.nodes;
  const problem = problemOf(source.replace('{', `{ ${HEAVY} `), variables, { rows: heavy });
  const found = /could hold (\d+) entries/.exec(problem ?? '');
  // The operation itself, the hundred books and their chapters.
  return Number(found?.[1]) - 1 - 100 - 100 * heavy;
};

it('allows exactly the most entries and refuses one more, naming the branch by its response path', () => {
  const query = '{ one: book(documentId: 1) { parts: chapters { id } } }';
  const most = READ_BUDGET.nodes - 2;

  expect(problemOf(query, {}, { rows: most })).toBeNull();
  expect(problemOf(query, {}, { rows: most + 1 })).toContain('“one.parts”');
});

it('allows eight levels and refuses a ninth, counting no connections', () => {
  const deep = (levels: number): string =>
    levels === 1 ? 'title' : `sequel { ${deep(levels - 1)} }`;
  const query = (levels: number): string => `{ book(documentId: 1) { ${deep(levels)} } }`;
  const paged = '{ books_connection { nodes { authors_connection { nodes { name } } } } }';

  expect(problemOf(query(8))).toBeNull();
  expect(problemOf(query(9))).toMatch(/9 levels deep.*“book(\.sequel){8}”/);
  expect(problemOf(query(500))).toContain('levels deep');
  expect(problemOf(paged, {}, { rows: 1 })).toBeNull();
});

it('refuses by bytes, however few entries: many aliases of one long text, in one object', () => {
  const aliases = (count: number): string =>
    Array.from({ length: count }, (_, place) => `t${place}: title`).join(' ');
  const query = (count: number): string => `{ book(documentId: 1) { ${aliases(count)} } }`;

  expect(problemOf(query(69), {}, { bytes: 100_000 })).toBeNull();
  expect(problemOf(query(71), {}, { bytes: 100_000 })).toContain('8 MB large');
});

it.each([
  ['a list without a page', '{ books { title } }', 25],
  ['a page', '{ books(pagination: { pageSize: 7 }) { title } }', 7],
  ['a limit', '{ books(pagination: { limit: 8, start: 3 }) { title } }', 8],
  ['a limit that is too high', '{ books(pagination: { limit: 5000 }) { title } }', 100],
  ['no limit', '{ books(pagination: { limit: -1 }) { title } }', 100],
  ['a limit of none', '{ books(pagination: { limit: 0 }) { title } }', 1],
  ['a page size below zero', '{ books(pagination: { pageSize: -7 }) { title } }', 1],
  ['nothing for a page', '{ books(pagination: null) { title } }', 25],
  ['a connection with its page', '{ books_connection { nodes { title } pageInfo { total } } }', 27],
  ['rows shown twice', '{ books_connection { a: nodes { title } b: nodes { title } } }', 51],
  ['one of something', '{ book(documentId: 1) { title } }', 1],
  ['a relation', '{ book(documentId: 1) { authors { name } } }', 26],
  ['a paged relation', '{ book(documentId: 1) { authors_connection { nodes { name } } } }', 27],
  [
    'a page of components',
    '{ book(documentId: 1) { chapters(pagination: { limit: 3 }) { id } } }',
    4,
  ],
  ['a type of a plugin', '{ users { role { users(pagination: { limit: 50 }) { name } } } }', 1300],
  ['two root fields', '{ books { title } users { name } }', 50],
  ['two aliases', '{ a: books { title } b: books { title } }', 50],
  ['the same field twice', '{ books { title } books { documentId } }', 25],
  ['an inline fragment', '{ ... on Query { books { title } } }', 25],
  ['a named fragment', '{ ...all } fragment all on Query { books { title } }', 25],
  [
    'a fragment used in several places',
    '{ a: book(documentId: 1) { ...w } b: book(documentId: 2) { ...w } } fragment w on Book { authors { name } }',
    52,
  ],
  [
    'a fragment inside of a fragment',
    '{ books { ...w } } fragment w on Book { authors { ...b } } fragment b on Author { books(pagination: { limit: 2 }) { title } }',
    25 + 625 + 1250,
  ],
  ['a field that is skipped', '{ books @skip(if: true) { title } users { name } }', 25],
  [
    'a field that is not',
    '{ books @skip(if: false) { title } users @include(if: true) { name } }',
    50,
  ],
])('counts %s', (_title, query, entries) => {
  expect(entriesOf(query)).toBe(entries);
});

it.each([
  ['a page size', 'query($n: Int) { books(pagination: { limit: $n }) { title } }', { n: 60 }, 60],
  [
    'a page size not given',
    'query($n: Int) { books(pagination: { limit: $n }) { title } }',
    {},
    25,
  ],
  ['a default', 'query($n: Int = 9) { books(pagination: { limit: $n }) { title } }', {}, 9],
  [
    'a whole page',
    'query($p: PaginationArg) { books(pagination: $p) { title } }',
    { p: { pageSize: 80 } },
    80,
  ],
  [
    'a directive',
    'query($yes: Boolean!) { books @include(if: $yes) { title } }',
    { yes: true },
    25,
  ],
  [
    'a directive',
    'query($yes: Boolean!) { books @include(if: $yes) { title } }',
    { yes: false },
    0,
  ],
])('counts %s by its variable', (_title, query, variables, entries) => {
  expect(entriesOf(query, variables)).toBe(entries);
});

it('counts all that may stand in a list of several types', () => {
  const query =
    '{ things { __typename ... on Book { authors { name } } ... on Author { books { title } } } }';
  const problem = problemOf(query, {}, { rows: 10_000 });

  expect(problem).toContain(`could hold ${String(1 + 10_000 + 2 * 250_000)} entries`);
});

it('counts what a mutation answers with', () => {
  const query = 'mutation { one: createBook(title: "a") { chapters { id } } }';

  expect(problemOf(query, {}, { rows: READ_BUDGET.nodes })).toContain('“one.chapters”');
});

it('reads no further where fragments inside of fragments select too much', () => {
  const levels = Array.from({ length: 7 }, (_, level) => {
    const inner = level === 6 ? 'title' : `...f${level + 1}`;
    const aliases = Array.from({ length: 30 }, (_, place) => `a${place}: sequel { ${inner} }`);
    return `fragment f${level} on Book { ${aliases.join(' ')} }`;
  });

  expect(problemOf(`{ book(documentId: 1) { ...f0 } } ${levels.join(' ')}`)).toContain(
    `more than ${READ_BUDGET.nodes} fields`,
  );
});

describe('where resolvers answer, who ask the database for each field of each row', () => {
  const statementsOf = (source: string): string | null =>
    problemsOf(source, {}, { rows: 1 }).statements;

  it('allows exactly the most statements and refuses one more, naming the branch', () => {
    const books = '{ books(pagination: { limit: 100 }) { ';
    const lists = (count: number): string =>
      Array.from({ length: count }, (_, place) => `a${place}: authors { name }`).join(' ');
    const more = (count: number): string =>
      Array.from({ length: count }, (_, place) => `b${place}: book(documentId: 1) { title }`).join(
        ' ',
      );
    const query = (count: number): string => `${books} ${lists(9)} } ${more(count)} }`;

    expect(statementsOf(query(MOST_STATEMENTS - 901))).toBeNull();
    expect(statementsOf(query(MOST_STATEMENTS - 900))).toMatch(/1001 times; .*“books\.a0”/);
  });

  it('counts the number of rows of a page as one, and the rows with it', () => {
    const paged = (count: number): string =>
      Array.from(
        { length: count },
        (_, place) => `a${place}: books_connection { nodes { title } pageInfo { total } }`,
      ).join(' ');

    expect(statementsOf(`{ ${paged(MOST_STATEMENTS / 2)} }`)).toBeNull();
    expect(statementsOf(`{ ${paged(MOST_STATEMENTS / 2 + 1)} }`)).not.toBeNull();
  });

  it('lets introspection beside content pass', () => {
    expect(statementsOf(getIntrospectionQuery())).toBeNull();
  });
});

describe('what a schema tells of itself', () => {
  const aliased = (count: number): string => {
    const all = Array.from({ length: count }, (_, place) => `a${place}: __schema { ...whole }`);
    const rest = getIntrospectionQuery().replace(
      /query IntrospectionQuery \{\s+__schema (\{[^]*?\n {6}\})\s+\}/,
      'fragment whole on __Schema $1',
    );
    return `{ ${all.join(' ')} } ${rest}`;
  };

  it('passes as a whole, however deep', () => {
    expect(problemOf(getIntrospectionQuery())).toBeNull();
    expect(problemOf(aliased(2))).toBeNull();
  });

  it('is refused when it is asked for too often', () => {
    expect(problemOf(aliased(500))).not.toBeNull();
  });

  it('counts by its longest list where the client chooses the type', () => {
    const fields = 'fields { type { fields { name } } }';
    const aliases = (count: number) =>
      Array.from({ length: count }, (_, place) => `a${place}: __type(name: "Book") { ${fields} }`);

    expect(problemOf(`{ ${aliases(10).join(' ')} }`)).toBeNull();
    expect(problemOf(`{ ${aliases(3500).join(' ')} }`)).toContain('entries');
  });
});
