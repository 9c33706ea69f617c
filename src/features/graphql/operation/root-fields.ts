import { getArgumentValues, type GraphQLObjectType, type SelectionSetNode } from 'graphql';
import type { ReadRequest } from '../../reader/interface';
import type { FieldUse, GraphqlScope, RootUse } from './field-use';
import { rowsOf, shapeOfRows, usedArguments } from './row-fields';
import { selectedFields, type SelectedField } from './selection';

/** A field of the operation: what to read for it, or what to write as it is. */
export type RootField =
  | { readonly kind: 'read'; readonly key: string; readonly request: ReadRequest }
  | { readonly kind: 'constant'; readonly key: string; readonly value: string };

/** The fields of an operation, one read request each, in the order of the answer. */
export const readOperation = async (
  scope: GraphqlScope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Promise<readonly RootField[]> => {
  const fields = selectedFields(scope, type, selectionSets);
  const read = await Promise.all(fields.map((selected) => rootField(scope, type, selected)));
  return read.flat();
};

const rootField = async (
  scope: GraphqlScope,
  type: GraphQLObjectType,
  selected: SelectedField,
): Promise<readonly RootField[]> => {
  const { key, name, node } = selected;
  if (name === '__typename') return [{ kind: 'constant', key, value: type.name }];
  const field = type.getFields()[name];
  const rows = field ? rowsOf(scope, field) : null;
  if (!scope.names.contentQueries.has(name)) scope.leaveOut(`${type.name}.${name}`);
  if (!field || !rows) {
    scope.leaveOut(`${type.name}.${name}`);
    return [];
  }
  const args = getArgumentValues(field, node, scope.variables);
  const root: RootUse = { key, name, args };
  const use: FieldUse = { parent: type, field, args, source: null, target: rows.uid, root };
  const [nodeArguments, { fields, shape }] = await Promise.all([
    scope.argumentsOf(use),
    shapeOfRows(scope, { selected, rows, root }),
  ]);
  const request: ReadRequest = {
    root: { type: rows.uid, fields, ...usedArguments(nodeArguments, shape) },
    shape,
    frame: null,
    collation: scope.collationOf(args.locale),
  };
  return [{ kind: 'read', key, request }];
};
