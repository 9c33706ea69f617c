import type { Relation } from '../schema/description';
import { columnSql, linkSql, typeOf, type CompileScope, type RowInScope } from './scope';

/**
 * A SELECT of the id of the first row that `source` is linked to. A link leads to a row that is there, as both are
 * written and deleted together: where any row may be shown, the links alone tell.
 */
export const selectFirstId = (
  scope: CompileScope,
  source: RowInScope,
  relation: Relation,
): string => {
  const target = { type: typeOf(scope, relation.target), alias: scope.nextAlias() };
  const { from, links, linkedId, where, order } = linkSql(scope, { source, relation, target });
  const isAny = !target.type.hasDrafts && links !== null && linkedId !== null;
  const id = isAny ? linkedId : columnSql(target.alias, 'id');
  const keys = order === null ? [id] : [order, id];
  return `select ${id} id from ${isAny ? links : from} where ${where} order by ${keys.join(', ')} limit 1`;
};
