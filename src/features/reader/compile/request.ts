import { identifier } from '../../../lib/sql-text';
import { followsRelations } from '../request/condition-paths';
import { DOCUMENT_TAG, type OutputField, type ReadNode, type ReadRequest } from '../request/node';
import type { SchemaDescription } from '../schema/description';
import { compileCondition, compileMatching } from './condition';
import { dependenciesOf } from './dependencies';
import { compileFrame } from './frame';
import { compileFields, countRows, listOf, rootSource, startSql, type RowSource } from './node';
import type { Plan } from './plan';
import { createCompileScope, type CompileScope } from './scope';
import { compileShape, type RowList } from './shape';

/**
 * Compiles a read request to one statement. `timeZone` is the IANA name of the zone in which Strapi stores
 * times. Throws InexpressibleRead for what the reader cannot do.
 */
export const compileRequest = (
  request: ReadRequest,
  { schema, timeZone }: { schema: SchemaDescription; timeZone: string },
): Plan => {
  const scope = createCompileScope({ schema, timeZone, collation: request.collation });
  return {
    text: compileText(scope, request),
    parameters: scope.parameters,
    isTagged: isTagged(request),
    dependencies: dependenciesOf(request, schema),
  };
};

const compileText = (scope: CompileScope, request: ReadRequest): string => {
  const { root, shape, frame } = request;
  const start = startSql(scope, root);
  const needsTotal = frame?.isCounted === true || shape.kind === 'connection';
  // To find the matches then costs more than to read a page of them.
  const isDear = root.where !== null && followsRelations(root.where);
  if (needsTotal && shape.kind !== 'one' && isDear) {
    const source = rootSource(scope, root, { compileWhere: compileMatching, isList: true });
    const list = listOfMatches(scope, source, { node: root, limit: root.limit, start });
    return `with page as materialized (${selectMatches(source)}) select ${answerOf(scope, list, request)} from page`;
  }
  const isList = shape.kind !== 'one';
  const limit = isList ? root.limit : 1;
  const source = rootSource(scope, root, { compileWhere: compileCondition, isList });
  const list = listOf(scope, source, { node: root, limit, start });
  if (frame?.isCounted !== true) return `select ${answerOf(scope, list, request)}`;
  const counted = { ...list, total: () => 'k.total' };
  return `select ${answerOf(scope, counted, request)} from (${countRows(source)}) k(total)`;
};

const answerOf = (
  scope: CompileScope,
  list: RowList,
  { shape, frame }: Pick<ReadRequest, 'shape' | 'frame'>,
): string => {
  const json = compileShape(scope, list, shape);
  return `${frame === null ? `${json}::text` : compileFrame(json, list, frame)} answer`;
};

/** All matches are found once, for the count and the page alike: the condition is what costs. */
const selectMatches = ({ row, from, sortJoins, where, order }: RowSource): string =>
  `select count(*)::int total, array_agg(${row.alias}.id order by ${order}) ids from ${from}${sortJoins}${where === null ? '' : ` where ${where}`}`;

const listOfMatches = (
  scope: CompileScope,
  { row }: RowSource,
  { node, limit, start }: { node: ReadNode; limit: number | null; start: string },
): RowList => {
  const end = limit === null ? 'page.total' : `${start} + ${Math.trunc(limit)}`;
  const ids = `unnest(page.ids[${start} + 1 : ${end}]) with ordinality place(id, n)`;
  const from = `${ids} join ${identifier(row.type.table)} ${row.alias} on ${row.alias}.id = place.id`;
  return {
    rows: (fields) => ({
      columns: compileFields(scope, row, fields),
      from,
      where: null,
      order: 'place.n',
    }),
    total: () => 'page.total',
    fields: node.fields,
    start,
    limit,
  };
};

const isTagged = ({ root, shape }: ReadRequest): boolean => {
  const members = shape.kind === 'connection' ? shape.members : [];
  const hasTag = (fields: readonly OutputField[]): boolean =>
    fields.some(({ key }) => key === DOCUMENT_TAG);
  return hasTag(root.fields) || members.some((it) => it.kind === 'rows' && hasTag(it.fields));
};
