import type { SortKey } from '../request/node';
import { furtherKeys } from '../schema/complete-order';
import {
  columnOf,
  columnSql,
  linkSql,
  orderedSql,
  relationOf,
  typeOf,
  type CompileScope,
  type LinkSql,
  type RowInScope,
} from './scope';

export interface SortSql {
  /** Joins that the keys need, to stand after the row's own tables. */
  readonly joins: string;
  /** Never empty. It is the same at every reading, so that pages neither repeat nor miss a row. */
  readonly order: string;
}

export interface SortWish {
  readonly sort: readonly SortKey[];
  /** The order of the links, which holds where the client asks for none. */
  readonly linkOrder: string | null;
  /** Where there is at most one row, a long order would only lead PostgreSQL to the wrong index. */
  readonly isList: boolean;
}

export const compileSort = (
  scope: CompileScope,
  row: RowInScope,
  { sort, linkOrder, isList }: SortWish,
): SortSql => {
  const further = isList ? furtherKeys(row.type, sort) : null;
  const own = (further ?? []).map((key): SortKey => ({ path: [], ...key }));
  const keys = [...sort, ...own].map((key) => compileKey(scope, row, key));
  const natural = sort.length === 0 && linkOrder !== null ? [linkOrder] : [];
  return {
    joins: keys.map(({ join }) => join).join(''),
    order: [
      ...natural,
      ...keys.map(({ order }) => order),
      ...(further === null ? [`${row.alias}.id`] : []),
    ].join(', '),
  };
};

const compileKey = (
  scope: CompileScope,
  row: RowInScope,
  key: SortKey,
): { join: string; order: string } => {
  if (key.path.length === 0) {
    const column = columnOf(row.type, key.attribute);
    const sorted =
      key.equals === undefined
        ? orderedSql(scope, row.alias, column)
        : `(${columnSql(row.alias, column.column)} = ${scope.bind(key.equals, { as: 'value', kind: column.kind })})`;
    return { join: '', order: `${sorted} ${key.direction}` };
  }
  const alias = scope.nextAlias();
  return {
    join: ` left join lateral (${firstRelatedValue(scope, row, key)}) ${alias} on true`,
    order: `${alias}.k ${key.direction}`,
  };
};

/**
 * The value by which a row with several related rows is ordered: the first one in the order of the key, in
 * which no value comes last when ascending and first when descending, also one of a path that ends early.
 */
const firstRelatedValue = (scope: CompileScope, row: RowInScope, key: SortKey): string => {
  const steps: LinkSql[] = [];
  let source = row;
  for (const attribute of key.path) {
    const relation = relationOf(source.type, attribute);
    const target = { type: typeOf(scope, relation.target), alias: scope.nextAlias() };
    steps.push(linkSql(scope, { source, relation, target }));
    source = target;
  }
  const column = columnOf(source.type, key.attribute);
  const [first, ...rest] = steps;
  const joins = rest
    .map(({ from, where, sourceId }) => {
      // SQL takes parentheses around joined tables only.
      const joined = sourceId === null ? from : `(${from})`;
      return ` left join ${joined} on ${where}`;
    })
    .join('');
  return `select ${orderedSql(scope, source.alias, column)} k from ${first?.from ?? ''}${joins} where ${first?.where ?? ''} order by 1 ${key.direction} limit 1`;
};
