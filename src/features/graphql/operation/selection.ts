import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The fields of every place of one operation that was looked at: whoever comes next does not collect them again. */
export type CollectedFields = WeakMap<
  readonly SelectionSetNode[],
  Map<GraphQLObjectType, readonly SelectedField[]>
>;

/** What the selection sets of one operation are read with. */
export interface SelectionScope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What was collected before, by the same selection sets. */
  readonly collected: CollectedFields;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Called for every selection, in every place where it counts; may throw when there are too many. */
  readonly countSelection?: () => void;
}

/** All fields of one response key, merged. */
export interface SelectedField {
  readonly key: string;
  readonly name: string;
  /** The first; all others of the key have the same arguments. */
  readonly node: FieldNode;
  readonly selectionSets: readonly SelectionSetNode[];
}

/**
 * The fields that a value of `type` is asked for, in the order of the answer: CollectFields of the GraphQL
 * specification (October 2021, 6.3.2), with the merging of 6.4.3.
 */
export const selectedFields = (
  scope: SelectionScope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): readonly SelectedField[] => {
  const byType =
    scope.collected.get(selectionSets) ?? new Map<GraphQLObjectType, readonly SelectedField[]>();
  const known = byType.get(type);
  if (known) return known;
  const fields = collectFields(scope, type, selectionSets);
  scope.collected.set(selectionSets, byType.set(type, fields));
  return fields;
};

const collectFields = (
  scope: SelectionScope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): readonly SelectedField[] => {
  const nodes = new Map<string, FieldNode[]>();
  const collection: Collection = { scope, type, nodes, visited: new Set() };
  for (const set of selectionSets) collect(collection, set);
  return [...nodes].flatMap(([key, [node, ...more]]) =>
    node
      ? [
          {
            key,
            node,
            name: node.name.value,
            selectionSets: [node, ...more].flatMap(({ selectionSet }) => selectionSet ?? []),
          },
        ]
      : [],
  );
};

interface Collection {
  readonly scope: SelectionScope;
  readonly type: GraphQLObjectType;
  readonly nodes: Map<string, FieldNode[]>;
  /** Names of fragments, each of which counts once. */
  readonly visited: Set<string>;
}

const collect = (collection: Collection, { selections }: SelectionSetNode): void => {
  for (const selection of selections) {
    collection.scope.countSelection?.();
    if (isIncluded(collection.scope, selection)) collectSelection(collection, selection);
  }
};

const collectSelection = (collection: Collection, selection: SelectionNode): void => {
  switch (selection.kind) {
    case Kind.FIELD:
      addField(collection, selection);
      return;
    case Kind.INLINE_FRAGMENT:
      collectFragment(collection, selection);
      return;
    case Kind.FRAGMENT_SPREAD: {
      const name = selection.name.value;
      const fragment = collection.scope.fragments.get(name);
      if (!fragment || collection.visited.has(name)) return;
      collection.visited.add(name);
      collectFragment(collection, fragment);
    }
  }
};

const addField = ({ nodes }: Collection, field: FieldNode): void => {
  const key = field.alias?.value ?? field.name.value;
  const known = nodes.get(key);
  if (known) known.push(field);
  else nodes.set(key, [field]);
};

const collectFragment = (
  collection: Collection,
  { typeCondition, selectionSet }: InlineFragmentNode | FragmentDefinitionNode,
): void => {
  if (applies(collection, typeCondition?.name.value ?? null)) collect(collection, selectionSet);
};

const applies = ({ scope, type }: Collection, condition: string | null): boolean => {
  if (condition === null || condition === type.name) return true;
  const named = scope.schema.getType(condition);
  return isAbstractType(named) && scope.schema.isSubType(named, type);
};

const isIncluded = ({ variables }: SelectionScope, selection: SelectionNode): boolean =>
  getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
