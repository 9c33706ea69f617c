import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { DOCUMENT_LIMITS } from './limits';
import { countField, createPlaceCounts, overlapsIn, type PlaceCounts } from './overlaps';

/** How much an operation selects, each fragment counted wherever it is used. */
export interface Extent {
  readonly fields: number;
  /** Fields that have a selection of their own. */
  readonly branches: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields that stand in no other one. */
  readonly rootFields: number;
  /** Selections that stand one inside another. */
  readonly levels: number;
  /** Fields that stand one inside another. */
  readonly depth: number;
}

/** What one walk over a document finds: of its operations, and of all in it together. */
export type DocumentExtent =
  | {
      readonly kind: 'operations';
      readonly extents: readonly Extent[];
      /** Pairs of fields that GraphQL's rules compare. */
      readonly overlaps: number;
    }
  /** A fragment that spreads itself. */
  | { readonly kind: 'cycle'; readonly fragment: string };

/** Looks at each selection once, those of fragments too, in time that grows with the text. */
export const documentExtent = (document: DocumentNode): DocumentExtent => {
  const measuring: Measuring = {
    fragments: fragmentsOf(document),
    known: new Map(),
    cycles: [],
    level: 0,
    counts: createPlaceCounts(),
  };
  const extents = document.definitions.map((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      // Counts where it is used; that it is too deep is told even if it is used nowhere.
      return { ...NOTHING, levels: extentOfFragment(measuring, definition.name.value).levels };
    }
    if (definition.kind !== Kind.OPERATION_DEFINITION) return NOTHING;
    const { directives, ...extent } = extentOf(measuring, definition.selectionSet, '');
    return { ...extent, directives: directives + (definition.directives?.length ?? 0) };
  });
  const [cycle] = measuring.cycles;
  if (cycle !== undefined) return { kind: 'cycle', fragment: cycle };
  return { kind: 'operations', extents, overlaps: overlapsIn(measuring.counts) };
};

export const fragmentsOf = ({
  definitions,
}: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );

const NOTHING: Extent = {
  fields: 0,
  branches: 0,
  aliases: 0,
  directives: 0,
  rootFields: 0,
  levels: 0,
  depth: 0,
};
const TOO_DEEP: Extent = { ...NOTHING, levels: DOCUMENT_LIMITS.levels + 1 };

interface Measuring {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Each fragment is looked at once. */
  readonly known: Map<string, Extent | 'under way'>;
  /** Names of fragments that spread themselves. */
  readonly cycles: string[];
  readonly counts: PlaceCounts;
  /** Selections around the one that is looked at. */
  level: number;
}

/** `path`: keys of the fields around it; null inside a fragment, which has no place. */
const extentOf = (
  measuring: Measuring,
  { selections }: SelectionSetNode,
  path: string | null,
): Extent => {
  // Whoever went on there would run out of stack.
  if (measuring.level > DOCUMENT_LIMITS.levels) return TOO_DEEP;
  measuring.level += 1;
  const extents = selections.map((selection) => extentOfSelection(measuring, selection, path));
  measuring.level -= 1;
  const all = extents.reduce(together, NOTHING);
  return { ...all, levels: all.levels + 1 };
};

const together = (one: Extent, other: Extent): Extent => ({
  fields: one.fields + other.fields,
  branches: one.branches + other.branches,
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
  rootFields: one.rootFields + other.rootFields,
  levels: Math.max(one.levels, other.levels),
  depth: Math.max(one.depth, other.depth),
});

const extentOfSelection = (
  measuring: Measuring,
  selection: SelectionNode,
  path: string | null,
): Extent => {
  const inner = extentInside(measuring, selection, path);
  const directives = inner.directives + (selection.directives?.length ?? 0);
  if (selection.kind !== Kind.FIELD) return { ...inner, directives };
  return {
    levels: inner.levels,
    directives,
    rootFields: 1,
    depth: inner.depth + 1,
    fields: inner.fields + 1,
    branches: inner.branches + (selection.selectionSet ? 1 : 0),
    aliases: inner.aliases + (selection.alias ? 1 : 0),
  };
};

const extentInside = (
  measuring: Measuring,
  selection: SelectionNode,
  path: string | null,
): Extent => {
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    return extentOfFragment(measuring, selection.name.value);
  }
  const place =
    selection.kind === Kind.FIELD ? countField(measuring.counts, selection, path) : path;
  return selection.selectionSet ? extentOf(measuring, selection.selectionSet, place) : NOTHING;
};

const extentOfFragment = (measuring: Measuring, name: string): Extent => {
  const { fragments, known, cycles } = measuring;
  const found = known.get(name);
  if (found === 'under way') {
    cycles.push(name);
    return NOTHING;
  }
  const fragment = fragments.get(name);
  if (found !== undefined || !fragment) return found ?? NOTHING;
  known.set(name, 'under way');
  const extent = extentOf(measuring, fragment.selectionSet, null);
  known.set(name, extent);
  return extent;
};
