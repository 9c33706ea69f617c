import {
  getArgumentValues,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import { ownAt } from '../../../lib/record';
import {
  DOCUMENT_TAG,
  InexpressibleRead,
  type ConnectionMember,
  type ConstantField,
  type OutputField,
  type PageFact,
  type PageFactField,
  type Relation,
  type RelationField,
  type Shape,
  type TypeDescription,
} from '../../reader/interface';
import { columnField } from './column';
import type { FieldUse, GraphqlScope, NodeArguments, RootUse } from './field-use';
import { selectedFields, type SelectedField } from './selection';

/** Rows of one type, and what they are asked for. */
export interface RowSelection {
  readonly type: GraphQLObjectType;
  readonly uid: string;
  readonly selectionSets: readonly SelectionSetNode[];
  readonly root: RootUse;
}

const PAGE_FACTS: readonly PageFact[] = ['total', 'page', 'pageSize', 'pageCount'];
/** The field that pages a relation is named after it. */
const CONNECTION_SUFFIX = '_connection';

/** What each row says: the selected fields, and which document it is. */
const rowFields = async (
  scope: GraphqlScope,
  row: RowSelection,
): Promise<readonly OutputField[]> => {
  const selection = selectedFields(scope, row.type, row.selectionSets);
  const read = await Promise.all(selection.map((selected) => rowField(scope, row, selected)));
  const fields = read.flat();
  const tagged = taggedAttribute(scope.content[row.uid], fields);
  if (tagged === null) return fields;
  return [...fields, { kind: 'column', key: DOCUMENT_TAG, attribute: tagged }];
};

/** What tells of which document a row is, or on which one its answer depends, whether that is published or not. */
const taggedAttribute = (
  type: TypeDescription | undefined,
  fields: readonly OutputField[],
): string | null => {
  if (type?.isComponent === false) return 'documentId';
  const references = fields.map((field) =>
    type && field.kind === 'relation' ? ownAt(type.references, field.relation)?.by : undefined,
  );
  return references.find((by) => by !== undefined) ?? null;
};

const rowField = async (
  scope: GraphqlScope,
  row: RowSelection,
  selected: SelectedField,
): Promise<readonly OutputField[]> => {
  if (selected.key === DOCUMENT_TAG) throw new InexpressibleRead(`the key ${DOCUMENT_TAG}`);
  if (selected.name === '__typename') return [typeName(selected, row.type)];
  const field = row.type.getFields()[selected.name];
  const type = scope.content[row.uid];
  if (!field || !type) return leftOut(scope, `${row.type.name}.${selected.name}`);
  if (!isLeafType(getNamedType(field.type))) {
    return relationField(scope, row, { selected, field });
  }
  const column = ownAt(type.columns, selected.name);
  const output = column?.isReadable ? columnField(selected.key, field, column) : null;
  return output ? [output] : leftOut(scope, `${row.type.name}.${selected.name}`);
};

export interface FieldSelection {
  readonly selected: SelectedField;
  readonly field: GraphQLField<unknown, unknown>;
}

const relationField = async (
  scope: GraphqlScope,
  row: RowSelection,
  { selected, field }: FieldSelection,
): Promise<readonly OutputField[]> => {
  const relation = relationOf(scope.content[row.uid], selected.name);
  const rows = rowsOf(scope, field);
  if (!relation || rows?.uid !== relation.target) {
    return leftOut(scope, `${row.type.name}.${selected.name}`);
  }
  const use: FieldUse = {
    parent: row.type,
    field,
    target: rows.uid,
    root: row.root,
    args: getArgumentValues(field, selected.node, scope.variables),
    source: { uid: row.uid, attribute: relation.attribute },
  };
  const [node, { fields, shape }] = await Promise.all([
    scope.argumentsOf(use),
    shapeOfRows(scope, { selected, rows, root: row.root }),
  ]);
  const output: RelationField = {
    kind: 'relation',
    key: selected.key,
    relation: relation.attribute,
    shape,
    node: { type: rows.uid, fields, ...usedArguments(node, shape) },
  };
  return [output];
};

/** The relation, or reference, that a field follows. */
export const relationOf = (
  type: TypeDescription | undefined,
  name: string,
): Relation | undefined => {
  if (!type) return undefined;
  const { relations, references } = type;
  return (
    ownAt(relations, name) ??
    ownAt(relations, withoutConnectionSuffix(name)) ??
    ownAt(references, name)
  );
};

/** A start that no member depends on is none: a statement has no place for it. */
export const usedArguments = (node: NodeArguments, shape: Shape): NodeArguments => {
  const isUsed =
    shape.kind !== 'connection' ||
    shape.members.some(
      (member) =>
        member.kind === 'rows' ||
        (member.kind === 'page' &&
          member.facts.some((it) => it.kind === 'fact' && it.fact === 'page')),
    );
  return isUsed ? node : { ...node, start: null };
};

const withoutConnectionSuffix = (name: string): string =>
  name.endsWith(CONNECTION_SUFFIX) ? name.slice(0, -CONNECTION_SUFFIX.length) : name;

/** The rows that a field leads to; null if it leads to none that the reader knows. */
export interface FieldRows {
  readonly uid: string;
  readonly type: GraphQLObjectType;
  readonly form: 'one' | 'list' | 'connection';
}

export const rowsOf = (
  { names }: Pick<GraphqlScope, 'names'>,
  field: GraphQLField<unknown, unknown>,
): FieldRows | null => {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return null;
  const outer = isNonNullType(field.type) ? field.type.ofType : field.type;
  const uid = names.rows.get(type.name);
  if (uid !== undefined) return { uid, type, form: isListType(outer) ? 'list' : 'one' };
  const connected = names.connections.get(type.name);
  return connected === undefined ? null : { uid: connected, type, form: 'connection' };
};

/** The fields of a node and the shape of its JSON. */
export const shapeOfRows = async (
  scope: GraphqlScope,
  { selected, rows, root }: { selected: SelectedField; rows: FieldRows; root: RootUse },
): Promise<{ fields: readonly OutputField[]; shape: Shape }> => {
  const { type, uid, form } = rows;
  const { selectionSets } = selected;
  if (form !== 'connection') {
    const fields = await rowFields(scope, { type, uid, selectionSets, root });
    return { fields, shape: { kind: form } };
  }
  const members = await Promise.all(
    selectedFields(scope, type, selectionSets).map((member) =>
      connectionMember(scope, { ...rows, root }, member),
    ),
  );
  return { fields: [], shape: { kind: 'connection', members: members.flat() } };
};

const connectionMember = async (
  scope: GraphqlScope,
  { type, uid, root }: FieldRows & { root: RootUse },
  member: SelectedField,
): Promise<readonly ConnectionMember[]> => {
  if (member.name === '__typename') return [typeName(member, type)];
  const field = type.getFields()[member.name];
  const inner = field ? getNamedType(field.type) : undefined;
  if (!isObjectType(inner)) return leftOut(scope, `${type.name}.${member.name}`);
  const { key, selectionSets } = member;
  if (member.name === 'nodes') {
    const fields = await rowFields(scope, { type: inner, uid, selectionSets, root });
    return [{ kind: 'rows', key, fields }];
  }
  if (member.name !== 'pageInfo') return leftOut(scope, `${type.name}.${member.name}`);
  const facts = selectedFields(scope, inner, selectionSets).flatMap((it) =>
    pageFact(scope, inner, it),
  );
  return [{ kind: 'page', key, facts }];
};

const pageFact = (
  scope: GraphqlScope,
  type: GraphQLObjectType,
  selected: SelectedField,
): readonly (PageFactField | ConstantField)[] => {
  if (selected.name === '__typename') return [typeName(selected, type)];
  const fact = PAGE_FACTS.find((name) => name === selected.name);
  return fact === undefined
    ? leftOut(scope, `${type.name}.${selected.name}`)
    : [{ kind: 'fact', key: selected.key, fact }];
};

const typeName = ({ key }: SelectedField, { name }: GraphQLObjectType): ConstantField => ({
  kind: 'constant',
  key,
  value: name,
});

const leftOut = (scope: GraphqlScope, what: string): readonly never[] => {
  scope.leaveOut(what);
  return [];
};
