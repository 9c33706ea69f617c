import type { Comparison, Condition } from '../request/node';
import type { ColumnKind } from '../schema/description';
import { canHoldForNulls } from './null-row';
import {
  columnOf,
  columnSql,
  linkSql,
  orderedSql,
  relationOf,
  typeOf,
  type CompileScope,
  type RowInScope,
} from './scope';

type CompareCondition = Extract<Condition, { kind: 'compare' }>;
type SomeCondition = Extract<Condition, { kind: 'some' }>;

/** The condition on a row as SQL; null if it restricts nothing. */
export type CompileCondition = (
  scope: CompileScope,
  row: RowInScope,
  condition: Condition,
) => string | null;

export const compileCondition: CompileCondition = (scope, row, condition) =>
  compile(scope, row, { condition, isNegated: false });

/**
 * The same for whoever needs all rows that match. The first demand on related rows then becomes a list of ids:
 * one walk through an index finds them all, however many rows there are beside them.
 */
export const compileMatching: CompileCondition = (scope, row, condition) => {
  const demands = demandsOf(condition);
  const first = demands.findIndex(({ kind }) => kind === 'some');
  const parts = demands.map((demand, place) =>
    place === first && demand.kind === 'some'
      ? compileAmongLinked(scope, row, demand)
      : compileCondition(scope, row, demand),
  );
  return combine(parts, ' and ');
};

/** What must hold, each by itself. */
const demandsOf = (condition: Condition): readonly Condition[] =>
  condition.kind === 'and' ? condition.conditions.flatMap(demandsOf) : [condition];

const compileAmongLinked = (
  scope: CompileScope,
  source: RowInScope,
  condition: SomeCondition,
): string | null => {
  const relation = relationOf(source.type, condition.relation);
  if (relation.link.kind !== 'table' || canHoldForNulls(condition.condition, false)) {
    return compileSome(scope, source, { condition, isNegated: false });
  }
  const target = { type: typeOf(scope, relation.target), alias: scope.nextAlias() };
  const { from, sourceId, fixed } = linkSql(scope, { source, relation, target });
  const inner = compile(scope, target, { condition: condition.condition, isNegated: false });
  if (inner === null || sourceId === null) return null;
  const where = [...fixed, inner].join(' and ');
  return `${source.alias}.id = any(array(select ${sourceId} from ${from} where ${where}))`;
};

interface Part {
  readonly condition: Condition;
  readonly isNegated: boolean;
}

/** Negation is carried down to the leaves, where `not` over a joined row means “some row for which not”. */
const compile = (
  scope: CompileScope,
  row: RowInScope,
  { condition, isNegated }: Part,
): string | null => {
  if (condition.kind === 'not') {
    return compile(scope, row, { condition: condition.condition, isNegated: !isNegated });
  }
  if (condition.kind === 'some') return compileSome(scope, row, { condition, isNegated });
  if (condition.kind === 'and' || condition.kind === 'or') {
    const parts = condition.conditions.map((part) =>
      compile(scope, row, { condition: part, isNegated }),
    );
    return combine(parts, (condition.kind === 'and') !== isNegated ? ' and ' : ' or ');
  }
  const leaf = compileLeaf(scope, row, condition);
  return isNegated ? `not (${leaf})` : leaf;
};

const combine = (parts: readonly (string | null)[], glue: string): string | null => {
  const present = parts.filter((part) => part !== null);
  if (present.length === 0) return null;
  return present.length === 1 ? (present[0] ?? null) : `(${present.join(glue)})`;
};

const compileSome = (
  scope: CompileScope,
  source: RowInScope,
  { condition, isNegated }: { condition: SomeCondition; isNegated: boolean },
): string | null => {
  const relation = relationOf(source.type, condition.relation);
  const target = { type: typeOf(scope, relation.target), alias: scope.nextAlias() };
  const link = linkSql(scope, { source, relation, target });
  const inner = compile(scope, target, { condition: condition.condition, isNegated });
  if (inner === null) return null;
  const some = `exists (select 1 from ${link.from} where ${link.where} and ${inner})`;
  if (!canHoldForNulls(condition.condition, isNegated)) return some;
  return `(${some} or not exists (select 1 from ${link.from} where ${link.where}))`;
};

type Leaf = Exclude<Condition, { kind: 'and' | 'or' | 'not' | 'some' }>;

const compileLeaf = (scope: CompileScope, row: RowInScope, leaf: Leaf): string => {
  if (leaf.kind === 'search') return compileSearch(scope, row, leaf);
  const column = columnOf(row.type, leaf.attribute);
  const { kind } = column;
  const sql = columnSql(row.alias, column.column);
  const ordered = orderedSql(scope, row.alias, column);
  switch (leaf.kind) {
    case 'null':
      return `${sql} is ${leaf.isNull ? '' : 'not '}null`;
    case 'among': {
      const values = scope.bind(leaf.operand, { as: 'values', kind });
      return leaf.isNegated ? `${sql} <> all(${values})` : `${sql} = any(${values})`;
    }
    case 'between': {
      const low = scope.bind(leaf.low, { as: 'value', kind });
      return `${ordered} between ${low} and ${scope.bind(leaf.high, { as: 'value', kind })}`;
    }
    case 'compare':
      return compileComparison(scope, isOrdering(leaf.operator) ? ordered : sql, { leaf, kind });
  }
};

const SYMBOLS: Partial<Record<Comparison, string>> = {
  $eq: '=',
  $ne: '<>',
  $gt: '>',
  $gte: '>=',
  $lt: '<',
  $lte: '<=',
};

/** Whether a comparison is about what comes before: then it goes by the order in which lists are. */
const isOrdering = (operator: Comparison): boolean =>
  operator === '$gt' || operator === '$gte' || operator === '$lt' || operator === '$lte';

const PATTERNS = {
  $startsWith: 'prefix',
  $endsWith: 'suffix',
  $contains: 'infix',
  $notContains: 'infix',
} as const;

const isPattern = (operator: string): operator is keyof typeof PATTERNS =>
  Object.hasOwn(PATTERNS, operator);

const compileComparison = (
  scope: CompileScope,
  sql: string,
  { leaf, kind }: { leaf: CompareCondition; kind: ColumnKind },
): string => {
  const symbol = SYMBOLS[leaf.operator];
  if (symbol) return `${sql} ${symbol} ${scope.bind(leaf.operand, { as: 'value', kind })}`;
  const lowered = `lower(cast(${sql} as varchar))`;
  if (leaf.operator === '$eqi' || leaf.operator === '$nei') {
    const value = scope.bind(leaf.operand, { as: 'text' });
    return `${lowered} ${leaf.operator === '$eqi' ? '=' : '<>'} lower(${value})`;
  }
  return compileLike(scope, { leaf, sql, lowered });
};

const compileLike = (
  scope: CompileScope,
  { leaf, sql, lowered }: { leaf: CompareCondition; sql: string; lowered: string },
): string => {
  const isExact = isPattern(leaf.operator);
  const name = isExact ? leaf.operator : leaf.operator.slice(0, -1);
  const as = isPattern(name) ? PATTERNS[name] : 'infix';
  const like = name === '$notContains' ? 'not like' : 'like';
  const pattern = scope.bind(leaf.operand, { as });
  return isExact ? `${sql} ${like} ${pattern}` : `${lowered} ${like} lower(${pattern})`;
};

const isText = (kind: ColumnKind): boolean => kind === 'text' || kind === 'enumeration';

const isNumber = (kind: ColumnKind): boolean =>
  kind === 'integer' || kind === 'biginteger' || kind === 'decimal' || kind === 'float';

const compileSearch = (
  scope: CompileScope,
  row: RowInScope,
  { operand, isNumeric }: Extract<Leaf, { kind: 'search' }>,
): string => {
  const pattern = scope.bind(operand, { as: 'search' });
  const columns = Object.values(row.type.columns).filter(
    ({ attribute, kind, isSearchable }) =>
      attribute === 'id' || (isSearchable && (isText(kind) || (isNumeric && isNumber(kind)))),
  );
  const parts = columns.map(
    ({ column }) => `${columnSql(row.alias, column)}::text ilike ${pattern}`,
  );
  return `(${parts.join(' or ')})`;
};
