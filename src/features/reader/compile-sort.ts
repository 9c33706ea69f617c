import {
  columnOf,
  columnSql,
  linkSql,
  relationOf,
  typeOf,
  type CompileScope,
  type LinkSql,
  type RowInScope,
} from './compile-scope';
import type { SortKey } from './read-node';

export interface SortSql {
  /** Joins that the keys need, to stand after the row's own tables. */
  readonly joins: string;
  /** Never empty: the id decides at last, so that pages neither repeat nor miss a row. */
  readonly order: string;
}

/** `linkOrder` is the order of the links, which holds where the client asks for none. */
export const compileSort = (
  scope: CompileScope,
  row: RowInScope,
  { sort, linkOrder }: { sort: readonly SortKey[]; linkOrder: string | null },
): SortSql => {
  const keys = sort.map((key) => compileKey(scope, row, key));
  const natural = sort.length === 0 && linkOrder !== null ? [linkOrder] : [];
  return {
    joins: keys.map(({ join }) => join).join(''),
    order: [...natural, ...keys.map(({ order }) => order), `${row.alias}.id`].join(', '),
  };
};

const compileKey = (
  scope: CompileScope,
  row: RowInScope,
  key: SortKey,
): { join: string; order: string } => {
  if (key.path.length === 0) {
    const { column, kind } = columnOf(row.type, key.attribute);
    const value = columnSql(row.alias, column);
    const sorted =
      key.equals === undefined
        ? value
        : `(${value} = ${scope.bind(key.equals, { as: 'value', kind })})`;
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
  const { column } = columnOf(source.type, key.attribute);
  const [first, ...rest] = steps;
  const joins = rest
    .map(({ from, where, sourceId }) => {
      // SQL takes parentheses around joined tables only.
      const joined = sourceId === null ? from : `(${from})`;
      return ` left join ${joined} on ${where}`;
    })
    .join('');
  return `select ${columnSql(source.alias, column)} k from ${first?.from ?? ''}${joins} where ${first?.where ?? ''} order by 1 ${key.direction} limit 1`;
};
