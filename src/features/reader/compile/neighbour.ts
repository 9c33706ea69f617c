import { NEIGHBOUR_SIDES, type NeighbourSide } from '../../../lib/neighbour-sides';
import { literal } from '../../../lib/sql-text';
import { InexpressibleRead } from '../request/inexpressible-read';
import type { NeighboursField } from '../request/node';
import type { LinkTable, Relation } from '../schema/description';
import { selectFirstId } from './first-linked';
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

const WAYS = {
  previous: { beyond: '<', direction: 'desc' },
  next: { beyond: '>', direction: 'asc' },
} as const;

/** What is walked, and the alias of what is found. */
interface Walk extends Pick<NeighboursField, 'among' | 'by'> {
  readonly alias: string;
}

/** The `side` and `id` of the rows next to `source`, as a table to select from. */
export const fromNeighbours = (
  scope: CompileScope,
  source: RowInScope,
  { among, by, alias }: Walk,
): string => {
  const relation = relationOf(source.type, among);
  const { link } = relation;
  if (link.kind !== 'table' || relation.isList || !relation.isReadable) {
    throw new InexpressibleRead(`neighbours among ${among}`);
  }
  const shared = { type: typeOf(scope, relation.target), alias: scope.nextAlias() };
  const back = reversed(relation, link, source);
  const sides = NEIGHBOUR_SIDES.map(
    (side) => `(${selectNeighbour(scope, source, { shared, back, by, side })})`,
  );
  const first = selectFirstId(scope, source, relation);
  return `(${first}) ${shared.alias} cross join lateral (${sides.join(' union all ')}) ${alias}`;
};

interface Step {
  readonly shared: RowInScope;
  /** From the shared row to all that lead to it. */
  readonly back: Relation;
  readonly by: string;
  readonly side: NeighbourSide;
}

/**
 * It asks for nothing but what the index of dates holds: so the walk
 * from the row's own place on is short wherever its related row has many others.
 */
const selectNeighbour = (
  scope: CompileScope,
  source: RowInScope,
  { shared, back, by, side }: Step,
): string => {
  const row = { ...source, alias: scope.nextAlias() };
  const { from, where } = linkSql(scope, { source: shared, relation: back, target: row });
  const { beyond, direction } = WAYS[side];
  const keys = [by, 'documentId'].map((attribute) => columnOf(source.type, attribute));
  const place = ({ alias }: RowInScope) => keys.map((key) => orderedSql(scope, alias, key));
  const conditions = [
    where,
    ...sameLanguage(source, row),
    `(${place(row).join(', ')}) ${beyond} (${place(source).join(', ')})`,
  ];
  return [
    `select ${literal(side)} side, ${row.alias}.id`,
    `from ${from} where ${conditions.join(' and ')}`,
    `order by ${place(row)
      .map((key) => `${key} ${direction}`)
      .join(', ')} limit 1`,
  ].join(' ');
};

/** The way from the related row back to all that lead to it. */
const reversed = (relation: Relation, link: LinkTable, { type }: RowInScope): Relation => ({
  ...relation,
  target: type.uid,
  isList: true,
  link: {
    ...link,
    sourceColumn: link.targetColumn,
    targetColumn: link.sourceColumn,
    orderColumn: null,
  },
});

const sameLanguage = (source: RowInScope, row: RowInScope): readonly string[] => {
  if (!source.type.isLocalized) return [];
  const { column } = columnOf(source.type, 'locale');
  return [`${columnSql(row.alias, column)} = ${columnSql(source.alias, column)}`];
};
