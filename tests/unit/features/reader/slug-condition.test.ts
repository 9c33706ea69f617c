import { InexpressibleRead } from '../../../../src/features/reader/plan';
import type { Condition } from '../../../../src/features/reader/read-node';
import { bySlug } from '../../../../src/features/reader/slug-condition';

const equals = (attribute: string, slot: number): Condition => ({
  ...{ kind: 'compare', attribute, operator: '$eq' },
  operand: { slot },
});

it('asks for the slug in the place of the documentId, and of that one only', () => {
  const own = equals('documentId', 1);
  const condition: Condition = {
    kind: 'and',
    conditions: [own, { kind: 'and', conditions: [equals('documentId', 2), own] }],
  };

  expect(bySlug(condition, 2)).toEqual({
    kind: 'and',
    conditions: [own, { kind: 'and', conditions: [equals('slug', 2), own] }],
  });
});

it.each<[string, Condition | null]>([
  ['nothing', null],
  ['another slot', equals('documentId', 1)],
  ['another attribute', equals('title', 2)],
  ['what need not hold', { kind: 'or', conditions: [equals('documentId', 2)] }],
  ['what must not hold', { kind: 'not', condition: equals('documentId', 2) }],
])('cannot be made of %s', (_what, condition) => {
  expect(() => bySlug(condition, 2)).toThrow(InexpressibleRead);
});
