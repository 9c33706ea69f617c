import { NEIGHBOUR_SIDE } from '../../../lib/neighbour-sides';
import { identifier } from '../../../lib/sql-text';
import { InexpressibleRead } from '../request/inexpressible-read';
import type { NeighboursField, OutputField, ReadNode, RelationField } from '../request/node';
import type { Relation } from '../schema/description';
import { compileCondition, type CompileCondition } from './condition';
import { constantSql, keySql } from './constant';
import { selectFirstId } from './first-linked';
import { fromNeighbours } from './neighbour';
import {
  columnOf,
  linkSql,
  publishedOnly,
  relationOf,
  typeOf,
  type CompileScope,
  type RowInScope,
} from './scope';
import { compileShape, type RowList, type RowSelect } from './shape';
import { compileSort } from './sort';
import { compileValue } from './value';

/** The rows of a node before they become JSON: the parts of a SELECT. */
export interface RowSource {
  readonly row: RowInScope;
  /** The tables, without those that only the order needs. */
  readonly from: string;
  /** The tables that are enough to count them. */
  readonly countFrom: string;
  readonly sortJoins: string;
  /** Null where nothing is restricted. */
  readonly where: string | null;
  readonly order: string;
}

/** The rows of a node that stand in no relation to another. `isList`: the condition may leave more than one. */
export const rootSource = (
  scope: CompileScope,
  node: ReadNode,
  { compileWhere, isList }: { compileWhere: CompileCondition; isList: boolean },
): RowSource => {
  const row = { type: typeOf(scope, node.type), alias: scope.nextAlias() };
  const sort = compileSort(scope, row, { sort: node.sort, linkOrder: null, isList });
  const from = `${identifier(row.type.table)} ${row.alias}`;
  return {
    row,
    from,
    countFrom: from,
    sortJoins: sort.joins,
    where: allOf([...publishedOnly(row), node.where && compileWhere(scope, row, node.where)]),
    order: sort.order,
  };
};

/** The rows of a node that are related to `source`. */
const relatedSource = (
  scope: CompileScope,
  source: RowInScope,
  field: RelationField,
): RowSource => {
  const { node } = field;
  const relation = relationOf(source.type, field.relation);
  if (!relation.isReadable) throw new InexpressibleRead(`private ${field.relation}`);
  const row = { type: typeOf(scope, relation.target), alias: scope.nextAlias() };
  const link = linkSql(scope, { source, relation, target: row });
  const sort = compileSort(scope, row, {
    sort: node.sort,
    linkOrder: link.order,
    isList: field.shape.kind !== 'one',
  });
  return {
    row,
    from: link.from,
    // A link to a part of its owner leads to one: they are written and deleted together.
    countFrom: row.type.isComponent && node.where === null ? (link.links ?? link.from) : link.from,
    sortJoins: sort.joins,
    where: allOf([
      link.where,
      otherVersionsOnly(relation, source, row),
      conditionOf(scope, row, node),
    ]),
    order: sort.order,
  };
};

/** A node's rows as a list of which JSON can be made. `start` is SQL. */
export const listOf = (
  scope: CompileScope,
  source: RowSource,
  { node, limit, start }: { node: ReadNode; limit: number | null; start: string },
): RowList => ({
  rows: (fields) => selectRows(scope, source, { fields, page: pageSql(start, limit) }),
  total: () => `(${countRows(source)})`,
  fields: node.fields,
  start,
  limit,
});

export const countRows = ({ countFrom, where }: RowSource): string =>
  `select count(*)::int from ${countFrom}${where === null ? '' : ` where ${where}`}`;

const selectRows = (
  scope: CompileScope,
  { row, from, sortJoins, where, order }: RowSource,
  { fields, page }: { fields: readonly OutputField[]; page: string },
): RowSelect => {
  const columns = compileFields(scope, row, fields);
  const tables = `${from}${sortJoins}`;
  if (page === '') return { columns, from: tables, where, order };
  // The page is cut first: nothing is made of rows that are not on it.
  const rows = `${tables}${where === null ? '' : ` where ${where}`} order by ${order}${page}`;
  return {
    columns,
    from: `(select ${row.alias}.* from ${rows}) ${row.alias}`,
    where: null,
    order: null,
  };
};

/** The output columns of a row. */
export const compileFields = (
  scope: CompileScope,
  row: RowInScope,
  fields: readonly OutputField[],
): string =>
  fields.map((field) => `${compileField(scope, row, field)} ${keySql(field.key)}`).join(', ');

const compileField = (scope: CompileScope, row: RowInScope, field: OutputField): string => {
  switch (field.kind) {
    case 'constant':
      return constantSql(field.value);
    case 'relation':
      return compileRelation(scope, row, field);
    case 'neighbours':
      return compileNeighbours(scope, row, field);
    case 'column': {
      const column = columnOf(row.type, field.attribute);
      if (!column.isReadable) throw new InexpressibleRead(`private ${field.attribute}`);
      return compileValue({ alias: row.alias, column, timeZone: scope.timeZone }, field);
    }
  }
};

const compileRelation = (scope: CompileScope, source: RowInScope, field: RelationField): string =>
  compileShape(
    scope,
    onlyRowOf(scope, source, field) ?? relatedList(scope, source, field),
    field.shape,
  );

const relatedList = (scope: CompileScope, source: RowInScope, field: RelationField): RowList => {
  const { node, shape } = field;
  const limit = shape.kind === 'one' ? 1 : node.limit;
  const related = relatedSource(scope, source, field);
  return listOf(scope, related, { node, limit, start: startSql(scope, node) });
};

/** The one row that a relation leads to, found by its id; null where more than the link decides which row it is. */
const onlyRowOf = (
  scope: CompileScope,
  source: RowInScope,
  { relation: name, node, shape }: RelationField,
): RowList | null => {
  const relation = relationOf(source.type, name);
  const type = typeOf(scope, relation.target);
  const isPlain = node.where === null && node.sort.length === 0 && node.start === null;
  const isAny = isPlain && !type.hasDrafts;
  if (shape.kind !== 'one' || !isAny || !relation.isReadable || relation.link.kind !== 'table') {
    return null;
  }
  const row = { type, alias: scope.nextAlias() };
  return {
    rows: (fields) => ({
      columns: compileFields(scope, row, fields),
      from: `${identifier(type.table)} ${row.alias}`,
      where: `${row.alias}.id = (${selectFirstId(scope, source, relation)})`,
      order: null,
    }),
    total: () => '1',
    fields: node.fields,
    start: '0',
    limit: 1,
  };
};

const compileNeighbours = (
  scope: CompileScope,
  source: RowInScope,
  field: NeighboursField,
): string => {
  const found = scope.nextAlias();
  const row = { ...source, alias: scope.nextAlias() };
  const walk = fromNeighbours(scope, source, { ...field, alias: found });
  const from = `${walk} join ${identifier(row.type.table)} ${row.alias} on ${row.alias}.id = ${found}.id`;
  const list = {
    rows: (fields: readonly OutputField[]): RowSelect => ({
      columns: `${found}.side ${identifier(NEIGHBOUR_SIDE)}, ${compileFields(scope, row, fields)}`,
      from,
      where: null,
      order: null,
    }),
    total: () => '2',
    fields: field.fields,
    start: '0',
    limit: 2,
  };
  return compileShape(scope, list, { kind: 'list' });
};

/** How many rows are passed over, as an expression. */
export const startSql = (scope: CompileScope, { start }: ReadNode): string =>
  start === null ? '0' : `${scope.bind(start, { as: 'offset' })}::int`;

const pageSql = (start: string, limit: number | null): string =>
  `${limit === null ? '' : ` limit ${Math.trunc(limit)}`}${start === '0' ? '' : ` offset ${start}`}`;

const conditionOf = (scope: CompileScope, row: RowInScope, node: ReadNode): string | null =>
  node.where === null ? null : compileCondition(scope, row, node.where);

/** A version is not shown among its own other versions, though a condition on them may meet it. */
const otherVersionsOnly = (
  { link }: Relation,
  source: RowInScope,
  row: RowInScope,
): string | null =>
  link.kind === 'column' && link.isAmongVersions ? `${row.alias}.id <> ${source.alias}.id` : null;

const allOf = (parts: readonly (string | null)[]): string | null => {
  const present = parts.filter((part) => part !== null);
  return present.length === 0 ? null : present.join(' and ');
};
