import { compileRequest } from '../../../../../src/features/reader/compile/request';
import { InexpressibleRead } from '../../../../../src/features/reader/request/inexpressible-read';
import {
  DOCUMENT_TAG,
  type Condition,
  type OutputField,
  type ReadNode,
  type ReadRequest,
  type RestFrame,
} from '../../../../../src/features/reader/request/node';
import { SMALL_SCHEMA } from '../../../../support/small-schema';

const column = (attribute: string): OutputField => ({ kind: 'column', key: attribute, attribute });

const node = (more: Partial<ReadNode> = {}): ReadNode => ({
  type: 'book',
  fields: [column('title')],
  where: null,
  sort: [],
  start: null,
  limit: null,
  ...more,
});

const list = (root: ReadNode, frame: RestFrame | null = null): ReadRequest => ({
  root,
  shape: { kind: 'list' },
  frame,
  collation: null,
});

const COUNTED: RestFrame = { pagination: 'numbered', isCounted: true };

const compile = (request: ReadRequest, timeZone = 'UTC') =>
  compileRequest(request, { schema: SMALL_SCHEMA, timeZone });

const equals = (attribute: string, slot: number): Condition => ({
  kind: 'compare',
  attribute,
  operator: '$eq',
  operand: { slot },
});

it('adds to every type with drafts that its rows are published', () => {
  const authors: OutputField = {
    kind: 'relation',
    key: 'authors',
    relation: 'authors',
    shape: { kind: 'list' },
    node: node({
      type: 'author',
      fields: [
        {
          kind: 'relation',
          key: 'books',
          relation: 'books',
          shape: { kind: 'list' },
          node: node(),
        },
      ],
    }),
  };
  const { text } = compile(list(node({ fields: [authors] })));

  expect(text.match(/"published_at" is not null/g)).toHaveLength(2);
});

it('binds every value and has none in its text', () => {
  const { text, parameters } = compile(
    list(node({ where: equals('title', 7), start: { slot: 3 }, limit: 5 })),
  );

  expect(text).toContain('"title" = $');
  expect(parameters.map(({ slot }) => slot).sort()).toEqual([3, 7]);
});

it.each(['title"; drop table books; --', "it's", 'é', 'x'.repeat(64), '\0'])(
  'lets no key leave its quotes: %j',
  (key) => {
    const compiled = () => compile(list(node({ fields: [{ ...column('title'), key }] }))).text;

    if (/^[\x20-\x7e]{1,63}$/.test(key)) {
      expect(compiled()).toContain(`"${key.replaceAll('"', '""')}"`);
    } else expect(compiled).toThrow(InexpressibleRead);
  },
);

it('shows nothing private, whatever a request says', () => {
  expect(() => compile(list(node({ fields: [column('secret')] })))).toThrow(InexpressibleRead);
});

it('finds the matches of a condition on relations once for page and count', () => {
  const where: Condition = { kind: 'some', relation: 'authors', condition: equals('name', 0) };
  const { text } = compile(list(node({ where, limit: 5 }), COUNTED));

  expect(text).toMatch(/^with page as materialized/);
  expect(text.match(/= any\(array\(select/g)).toHaveLength(1);
});

it('makes a list of ids of one demand on related rows only, and never of one that need not hold', () => {
  const some: Condition = { kind: 'some', relation: 'authors', condition: equals('name', 0) };
  const count = (where: Condition) => {
    const { text } = compile(list(node({ where, limit: 5 }), COUNTED));
    return {
      lists: text.match(/any\(array\(/g)?.length ?? 0,
      tests: text.match(/ exists \(|\(exists \(/g)?.length ?? 0,
    };
  };

  expect(count({ kind: 'and', conditions: [some, some] })).toEqual({ lists: 1, tests: 1 });
  expect(count({ kind: 'or', conditions: [some, some] })).toEqual({ lists: 0, tests: 2 });
  expect(count({ kind: 'not', condition: some }).lists).toBe(0);
});

it('counts rows once, though the page tells their number twice', () => {
  const { text } = compile(list(node({ where: equals('title', 0), limit: 5 }), COUNTED));

  expect(text.match(/count\(\*\)/g)).toHaveLength(1);
  expect(text).toContain('"pageCount":');
});

it('lets “no related row” match a condition for null, also under a negation', () => {
  const isNull: Condition = { kind: 'null', attribute: 'name', isNull: true };
  const isThere: Condition = { kind: 'null', attribute: 'name', isNull: false };
  const some = (condition: Condition): Condition => ({
    kind: 'some',
    relation: 'authors',
    condition,
  });
  const textOf = (where: Condition) => compile(list(node({ where }))).text;

  expect(textOf(some(isNull))).toContain('or not exists');
  expect(textOf({ kind: 'not', condition: some(isThere) })).toContain('or not exists');
  expect(textOf(some(isThere))).not.toContain('not exists');
});

it('leaves out empty groups, as Strapi does', () => {
  const empty: Condition = { kind: 'or', conditions: [{ kind: 'and', conditions: [] }] };

  expect(compile(list(node({ where: empty }))).text).toBe(compile(list(node())).text);
});

it('turns stored times into UTC where the process keeps another zone', () => {
  const request = list(node({ fields: [column('createdAt')] }));

  expect(compile(request, 'Europe/Berlin').text).toContain("at time zone 'Europe/Berlin'");
  expect(compile(request).text).not.toContain('time zone');
});

it('makes objects about a list, with constants and aliases', () => {
  const { text } = compile({
    root: node({ limit: 10 }),
    shape: {
      kind: 'connection',
      members: [
        { kind: 'constant', key: '__typename', value: 'BookConnection' },
        { kind: 'rows', key: 'nodes', fields: [column('title')] },
        { kind: 'page', key: 'pageInfo', facts: [{ kind: 'fact', key: 'n', fact: 'pageCount' }] },
      ],
    },
    frame: null,
    collation: null,
  });

  expect(text).toContain(`'BookConnection'::text "__typename"`);
  expect(text).toContain('"pageInfo"');
});

it('names other values of an enumeration', () => {
  const field: OutputField = {
    kind: 'column',
    key: 'form',
    attribute: 'form',
    names: { 'e-book': 'e_book' },
  };

  expect(compile(list(node({ fields: [field] }))).text).toContain("when 'e-book' then 'e_book'");
});

it('knows what an answer depends on by its form', () => {
  const where: Condition = { kind: 'some', relation: 'authors', condition: equals('name', 0) };
  const chapters: OutputField = {
    kind: 'relation',
    key: 'c',
    relation: 'chapters',
    shape: { kind: 'list' },
    node: node({ type: 'chapter', fields: [column('heading')] }),
  };
  const ofList = compile(list(node({ where, fields: [chapters] })));
  const ofOne = compile({ ...list(node({ fields: [chapters] })), shape: { kind: 'one' } });

  expect(ofList.dependencies).toEqual({
    types: ['book', 'author'],
    relations: ['book.authors', 'book.chapters'],
  });
  expect(ofOne.dependencies).toEqual({ types: [], relations: ['book.chapters'] });
});

it('notes where documents are told by tags', () => {
  const tagged = node({
    fields: [column('title'), { ...column('documentId'), key: DOCUMENT_TAG }],
  });

  expect(compile(list(tagged)).isTagged).toBe(true);
  expect(compile(list(node())).isTagged).toBe(false);
});

describe('order', () => {
  const orderOf = (request: ReadRequest): string | undefined =>
    / order by ([^()]*?)(?:\)| limit)/.exec(compile(request).text)?.[1];
  const sort = (attribute: string, direction: 'asc' | 'desc') => ({
    path: [],
    attribute,
    direction,
  });

  it('is that of the type where none is asked for, then by documentId and language, never by the row', () => {
    expect(orderOf(list(node()))).toBe('t0."pages" desc, t0."document_id" desc, t0."locale" asc');
    expect(orderOf(list(node({ sort: [sort('title', 'asc')] })))).toBe(
      't0."title" asc, t0."document_id" asc, t0."locale" asc',
    );
  });

  it('keeps that of the links, and has the type’s own only among equals', () => {
    const authors: OutputField = {
      kind: 'relation',
      key: 'authors',
      relation: 'authors',
      shape: { kind: 'list' },
      node: node({ type: 'author', fields: [column('name')] }),
    };

    expect(compile(list(node({ fields: [authors] }))).text).toMatch(
      /order by t\d\."place", t\d\."name" asc, t\d\."document_id" asc\)/,
    );
  });

  it('puts words as the collation does, and codes by their signs, where it orders and where it compares', () => {
    const where: Condition = {
      kind: 'compare',
      attribute: 'title',
      operator: '$gt',
      operand: { slot: 0 },
    };
    const request = list(node({ where, sort: [sort('title', 'desc')] }));
    const { text } = compile({ ...request, collation: 'de-x-icu' });

    expect(text).toContain('"title" collate "de-x-icu" > $1');
    expect(text).toContain('order by t0."title" collate "de-x-icu" desc, t0."document_id" desc');
    expect(
      compile({ ...list(node({ where: equals('title', 0) })), collation: 'de-x-icu' }).text,
    ).toContain('"title" = $1');
  });

  it('is no matter where there is one row, which an index finds by other means', () => {
    const one: ReadRequest = { ...list(node()), shape: { kind: 'one' } };

    expect(compile(one).text).toContain('order by t0.id limit 1');
  });
});

describe('the one row of a relation', () => {
  const compiled = (relation: string, more: Partial<ReadNode> = {}): string => {
    const type = relation === 'sequel' ? 'book' : 'author';
    const one: OutputField = {
      ...{ kind: 'relation', key: relation, relation, shape: { kind: 'one' } },
      node: node({ type, fields: [column('id')], ...more }),
    };
    return compile(list(node({ fields: [one] }))).text;
  };
  /** What leads to the row, its aliases as `t`. */
  const ways = (text: string): string => text.replace(/t\d+/g, 't');

  it('is found by its id, which the first link tells', () => {
    expect(ways(compiled('authors'))).toContain(
      'from "authors" t where t.id = (select t."target_id" id from "books_authors" t where t."source_id" = t.id order by t."place", t."target_id" limit 1)',
    );
  });

  it.each([
    ['a condition', 'authors', { where: equals('name', 0) }],
    ['an order', 'authors', { sort: [{ path: [], attribute: 'name', direction: 'asc' }] }],
    ['a row to begin with', 'authors', { start: { slot: 0 } }],
    ['a type with drafts', 'sequel', {}],
  ] as const)('is found among all that are linked, with %s', (_, relation, more) => {
    expect(ways(compiled(relation, more))).toMatch(/from "books_\w+" t join "\w+" t on /);
  });
});

it('counts the parts of a row by their links alone', () => {
  const count: OutputField = {
    ...{ kind: 'relation', key: 'chapters', relation: 'chapters' },
    shape: { kind: 'connection', members: [{ kind: 'total', key: 'count' }] },
    node: node({ type: 'chapter', fields: [] }),
  };
  const { text } = compile(list(node({ fields: [count] })));

  expect(text).toContain('select count(*)::int from "books_cmps"');
  expect(text).not.toMatch(/(?<!cross) join /);
});

describe('neighbours', () => {
  const neighbours = (more: object = {}): OutputField => ({
    ...{ kind: 'neighbours', key: 'beside', among: 'sequel', by: 'createdAt' },
    fields: [column('title')],
    ...more,
  });
  const compiled = (more: object = {}) =>
    compile({ ...list(node({ fields: [neighbours(more)] })), shape: { kind: 'one' } });

  it.each([
    ['previous', '<', 'desc'],
    ['next', '>', 'asc'],
  ])('have the nearest published row of the language as %s', (side, beyond, direction) => {
    const { text } = compiled();
    const place = (alias: string) => `(${alias}."created_at", ${alias}."document_id")`;
    const [, row = ''] = new RegExp(`select '${side}' side, (t\\d+)\\.id`).exec(text) ?? [];

    expect(text).toContain(`${place(row)} ${beyond} ${place('t0')}`);
    expect(text).toContain(
      `order by ${row}."created_at" ${direction}, ${row}."document_id" ${direction} limit 1`,
    );
    expect(text).toContain(`${row}."published_at" is not null`);
    expect(text).toContain(`${row}."locale" = t0."locale"`);
  });

  it('depend on what leads to the related row, and back from it', () => {
    expect(compiled().dependencies).toEqual({
      types: [],
      relations: ['book.sequel'],
    });
  });

  it.each([
    ['among a list', { among: 'authors' }],
    ['among what is not there', { among: 'nothing' }],
    ['by what is not there', { by: 'nothing' }],
  ])('%s cannot be read', (_, more) => {
    expect(() => compiled(more)).toThrow(InexpressibleRead);
  });

  it('show nothing private', () => {
    expect(() => compiled({ fields: [column('secret')] })).toThrow(InexpressibleRead);
  });
});
