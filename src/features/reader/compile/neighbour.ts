import { NEIGHBOUR_SIDES, type NeighbourSide } from '../../../lib/neighbour-sides';
import { literal } from '../../../lib/sql-text';
import { InexpressibleRead } from '../request/inexpressible-read';
import type { NeighboursField } from '../request/node';
import type { LinkTable, Relation } from '../schema/description';
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

type Order = Pick<NeighboursField, 'among' | 'by'>;

/** A SELECT of `side` and `id` of the rows next to `source`. */
export const selectNeighbours = (scope: CompileScope, source: RowInScope, order: Order): string =>
  NEIGHBOUR_SIDES.map((side) => `(${selectNeighbour(scope, source, { ...order, side })})`).join(
    ' union all ',
  );

/**
 * It asks for nothing but what the index of dates holds: so the walk
 * from the row's own place on is short wherever its related row has many others.
 */
const selectNeighbour = (
  scope: CompileScope,
  source: RowInScope,
  { among, by, side }: Order & { readonly side: NeighbourSide },
): string => {
  const relation = relationOf(source.type, among);
  const { link } = relation;
  if (link.kind !== 'table' || relation.isList || !relation.isReadable) {
    throw new InexpressibleRead(`neighbours among ${among}`);
  }
  const related = { type: typeOf(scope, relation.target), alias: scope.nextAlias() };
  const to = linkSql(scope, { source, relation, target: related });
  const shared = { ...related, alias: scope.nextAlias() };
  const row = { ...source, alias: scope.nextAlias() };
  const back = linkSql(scope, {
    source: shared,
    relation: reversed(relation, link, source),
    target: row,
  });
  const { beyond, direction } = WAYS[side];
  const keys = [by, 'documentId'].map((attribute) => columnOf(source.type, attribute));
  const place = ({ alias }: RowInScope) => keys.map((key) => orderedSql(scope, alias, key));
  const conditions = [
    back.where,
    ...sameLanguage(source, row),
    `(${place(row).join(', ')}) ${beyond} (${place(source).join(', ')})`,
  ];
  return [
    `select ${literal(side)} side, ${row.alias}.id`,
    `from (select ${related.alias}.id from ${to.from} where ${to.where} order by 1 limit 1) ${shared.alias}, ${back.from}`,
    `where ${conditions.join(' and ')}`,
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
