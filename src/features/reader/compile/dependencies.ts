import type { Condition, ReadNode, ReadRequest, Shape, SortKey } from '../request/node';
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
  const fields = [
    ...node.fields,
    ...members.flatMap((it) => (it.kind === 'rows' ? it.fields : [])),
  ];
  for (const field of fields) {
    if (field.kind !== 'relation') continue;
    follow(collected, node.type, field.relation);
    const isOfParts = collected.schema[field.node.type]?.isComponent === true;
    if (!isOfParts && (selectsAmong(field.node) || field.shape.kind === 'connection')) {
      collected.types.add(field.node.type);
    }
    collectNode(collected, field.node, field.shape);
  }
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
