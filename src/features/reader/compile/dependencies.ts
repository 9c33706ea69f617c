import type {
  Condition,
  NeighboursField,
  OutputField,
  ReadNode,
  ReadRequest,
  RelationField,
  Shape,
  SortKey,
} from '../request/node';
import type { SchemaDescription } from '../schema/description';
import type { StaticDependencies } from './plan';

interface Collected {
  readonly schema: SchemaDescription;
  readonly types: Set<string>;
  readonly relations: Set<string>;
}

/**
 * The types among whose documents a request selects, counts, filters or orders, and the relations that it
 * follows. A request for one document by itself selects among none.
 */
export const dependenciesOf = (
  { root, shape }: ReadRequest,
  schema: SchemaDescription,
): StaticDependencies => {
  const collected: Collected = { schema, types: new Set(), relations: new Set() };
  if (shape.kind !== 'one') collected.types.add(root.type);
  collectNode(collected, root, shape);
  return { types: [...collected.types], relations: [...collected.relations] };
};

const collectNode = (collected: Collected, node: ReadNode, shape: Shape): void => {
  if (node.where) collectCondition(collected, node.type, node.where);
  for (const key of node.sort) collectSort(collected, node.type, key);
  const members = shape.kind === 'connection' ? shape.members : [];
  collectFields(collected, node.type, [
    ...node.fields,
    ...members.flatMap((it) => (it.kind === 'rows' ? it.fields : [])),
  ]);
};

const collectFields = (collected: Collected, uid: string, fields: readonly OutputField[]): void => {
  for (const field of fields) {
    if (field.kind === 'relation') collectRelation(collected, uid, field);
    if (field.kind === 'neighbours') collectNeighbours(collected, uid, field);
  }
};

const collectRelation = (
  collected: Collected,
  uid: string,
  { relation, node, shape }: RelationField,
): void => {
  follow(collected, uid, relation);
  const isOfParts = collected.schema[node.type]?.isComponent === true;
  if (!isOfParts && (selectsAmong(node) || shape.kind === 'connection')) {
    collected.types.add(node.type);
  }
  collectNode(collected, node, shape);
};

/** Whatever comes to, leaves or moves among the rows of the related one changes its own relation back to them. */
const collectNeighbours = (
  collected: Collected,
  uid: string,
  { among, fields }: NeighboursField,
): void => {
  const target = follow(collected, uid, among);
  const related = collected.schema[target ?? '']?.relations ?? {};
  for (const back of Object.values(related)) {
    if (target !== null && back.target === uid) follow(collected, target, back.attribute);
  }
  collectFields(collected, uid, fields);
};

const selectsAmong = (node: ReadNode): boolean =>
  node.where !== null || node.sort.length > 0 || node.limit !== null || node.start !== null;

const collectCondition = (collected: Collected, uid: string, condition: Condition): void => {
  if (condition.kind === 'not') collectCondition(collected, uid, condition.condition);
  if (condition.kind === 'and' || condition.kind === 'or') {
    for (const part of condition.conditions) collectCondition(collected, uid, part);
  }
  if (condition.kind !== 'some') return;
  const target = follow(collected, uid, condition.relation);
  if (target === null) return;
  collected.types.add(target);
  collectCondition(collected, target, condition.condition);
};

const collectSort = (collected: Collected, uid: string, { path }: SortKey): void => {
  let source: string | null = uid;
  for (const attribute of path) {
    if (source !== null) source = follow(collected, source, attribute);
    if (source !== null) collected.types.add(source);
  }
};

/** Notes a relation and tells where it leads. */
const follow = (collected: Collected, uid: string, attribute: string): string | null => {
  collected.relations.add(`${uid}.${attribute}`);
  return collected.schema[uid]?.relations[attribute]?.target ?? null;
};
