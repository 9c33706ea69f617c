import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../operation/root-fields';

/** How deep fields are nested in a document; a field of an operation is at 1. The document is valid. */
export const fieldDepth = (document: DocumentNode): number => {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  const depthOf = ({ selections }: SelectionSetNode): number =>
    Math.max(
      0,
      ...selections.map((selection) => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return fragmentDepth(selection.name.value);
        if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet);
        return 1 + (selection.selectionSet ? depthOf(selection.selectionSet) : 0);
      }),
    );
  const fragmentDepth = (name: string): number => {
    const fragment = fragments.get(name);
    const depth = known.get(name) ?? (fragment ? depthOf(fragment.selectionSet) : 0);
    known.set(name, depth);
    return depth;
  };
  return Math.max(
    0,
    ...document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? depthOf(definition.selectionSet) : 0,
    ),
  );
};
