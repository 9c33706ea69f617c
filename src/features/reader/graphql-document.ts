import {
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { READ_BUDGET } from './budget';
import { DOCUMENT_LIMITS } from './question-limits';

/** Why a text is not to be read as a document. */
export interface DocumentProblem {
  readonly code: 'READ_BUDGET_EXCEEDED' | 'GRAPHQL_VALIDATION_FAILED';
  readonly message: string;
}

/**
 * What is wrong with the text of a document before anybody checks it by the rules of GraphQL, whose work grows
 * with the square of the text, or without end where fragments spread each other. Null also where it is no
 * document: the parser says so, in time that grows with the text.
 */
export const documentProblem = (source: string): DocumentProblem | null => {
  const document = parsed(source);
  return document && (spreadProblem(document) ?? overlapProblem(document));
};

const tooMuch = (message: string): DocumentProblem => ({ code: 'READ_BUDGET_EXCEEDED', message });

const parsed = (source: string): DocumentNode | null => {
  try {
    return parse(source);
  } catch {
    return null;
  }
};

const fragmentsIn = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );

/** Fragments that lead back to themselves, or select too much where they are used inside of each other. */
const spreadProblem = (document: DocumentNode): DocumentProblem | null => {
  const measuring: Measuring = {
    ...{ fragments: fragmentsIn(document), known: new Map(), cycles: [], level: 0 },
  };
  const extents = document.definitions.map((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      return { ...extentOfFragment(measuring, definition.name.value), size: 0 };
    }
    const isOperation = definition.kind === Kind.OPERATION_DEFINITION;
    return isOperation ? extentOf(measuring, definition.selectionSet) : NOTHING;
  });
  const [cycle] = measuring.cycles;
  if (cycle !== undefined) {
    return {
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: `Cannot spread fragment "${cycle}" within itself.`,
    };
  }
  if (extents.some(({ levels }) => levels > DOCUMENT_LIMITS.levels)) {
    return tooMuch(
      `More than ${DOCUMENT_LIMITS.levels} selections stand one inside another in the document, fragments written out. Select less deeply.`,
    );
  }
  return extents.some(({ size }) => size > READ_BUDGET.nodes)
    ? tooMuch(
        `The operation selects more than ${READ_BUDGET.nodes} fields, each fragment counted wherever it is used. Leave out fields, use fewer fragments inside of others, or send several operations.`,
      )
    : null;
};

/** How much a selection is, with fragments written out, and how deep. */
interface Extent {
  readonly size: number;
  readonly levels: number;
}

const NOTHING: Extent = { size: 0, levels: 0 };
const TOO_DEEP: Extent = { size: 0, levels: DOCUMENT_LIMITS.levels + 1 };

interface Measuring {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Each fragment is looked at once. */
  readonly known: Map<string, Extent | 'under way'>;
  /** Names of fragments that spread themselves. */
  readonly cycles: string[];
  /** Selections around the one that is looked at. */
  level: number;
}

const extentOf = (measuring: Measuring, { selections }: SelectionSetNode): Extent => {
  // Whoever went on there would run out of stack.
  if (measuring.level > DOCUMENT_LIMITS.levels) return TOO_DEEP;
  measuring.level += 1;
  let size = selections.length;
  let levels = 0;
  for (const selection of selections) {
    const inner = extentInside(measuring, selection);
    size += inner.size;
    levels = Math.max(levels, inner.levels);
  }
  measuring.level -= 1;
  return { size, levels: levels + 1 };
};

const extentInside = (measuring: Measuring, selection: SelectionNode): Extent => {
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    return extentOfFragment(measuring, selection.name.value);
  }
  return selection.selectionSet ? extentOf(measuring, selection.selectionSet) : NOTHING;
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
  const extent = extentOf(measuring, fragment.selectionSet);
  known.set(name, extent);
  return extent;
};

/** Pairs of fields. */
const MOST_OVERLAPS = 500_000;

/**
 * Fields of one key in one place are compared with one another, each with each; those of fragments with all
 * that may stand beside them.
 */
const overlapProblem = (document: DocumentNode): DocumentProblem | null => {
  const inPlaces = new Map<string, number>();
  const inFragments = new Map<string, number>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      countFields(inPlaces, definition.selectionSet, '');
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      countFields(inFragments, definition.selectionSet, null);
    }
  }
  let pairs = 0;
  for (const [place, count] of inPlaces) {
    pairs += (count + (inFragments.get(place.slice(place.lastIndexOf('.') + 1)) ?? 0)) ** 2;
  }
  for (const count of inFragments.values()) pairs += count ** 2;
  return pairs > MOST_OVERLAPS
    ? tooMuch(
        'The document selects the same fields too often. Name each once in a place, and let fragments share fewer of them.',
      )
    : null;
};

/** By the path of keys to them; by the last key alone where there is no path. */
const countFields = (
  counts: Map<string, number>,
  { selections }: SelectionSetNode,
  path: string | null,
): void => {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) countField(counts, selection, path);
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      countFields(counts, selection.selectionSet, path);
    }
  }
};

const countField = (
  counts: Map<string, number>,
  { alias, name, selectionSet }: FieldNode,
  path: string | null,
): void => {
  const key = (alias ?? name).value;
  const inner = path === null ? null : `${path}.${key}`;
  counts.set(inner ?? key, (counts.get(inner ?? key) ?? 0) + 1);
  if (selectionSet) countFields(counts, selectionSet, inner);
};
