import { InexpressibleRead } from '../../../../../src/features/reader/request/inexpressible-read';
import type { Condition, ReadNode } from '../../../../../src/features/reader/request/node';
import { bySlugToo } from '../../../../../src/features/reader/request/slug-condition';

const equals = (attribute: string, slot: number): Condition => ({
  kind: 'compare',
  attribute,
  operator: '$eq',
  operand: { slot },
});

const node = (where: Condition | null): ReadNode => ({
  type: 'book',
  fields: [],
  where,
  sort: [],
  start: null,
  limit: null,
});

it('asks for the slug beside the documentId, in that place only, and for the documentId first', () => {
  const own = equals('documentId', 1);
  const either: Condition = {
    kind: 'or',
    conditions: [equals('documentId', 2), equals('slug', 2)],
  };
  const read = bySlugToo(
    node({
      kind: 'and',
      conditions: [own, { kind: 'and', conditions: [equals('documentId', 2), own] }],
    }),
    2,
  );

  expect(read.where).toEqual({
    kind: 'and',
    conditions: [own, { kind: 'and', conditions: [either, own] }],
  });
  expect(read.sort).toEqual([
    { path: [], attribute: 'documentId', direction: 'desc', equals: { slot: 2 } },
  ]);
});

it.each<[string, Condition | null]>([
  ['nothing', null],
  ['another slot', equals('documentId', 1)],
  ['another attribute', equals('title', 2)],
  ['what need not hold', { kind: 'or', conditions: [equals('documentId', 2)] }],
  ['what must not hold', { kind: 'not', condition: equals('documentId', 2) }],
])('cannot be made of %s', (_what, condition) => {
  expect(() => bySlugToo(node(condition), 2)).toThrow(InexpressibleRead);
});
