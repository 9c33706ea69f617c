import {
  Kind,
  Lexer,
  parse,
  Source,
  TokenKind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
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
  const length = lengthProblem(source);
  if (length !== null) return length;
  const document = parsed(source);
  return document && (spreadProblem(document) ?? overlapProblem(document));
};

const tooMuch = (message: string): DocumentProblem => ({ code: 'READ_BUDGET_EXCEEDED', message });

const OPENING: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_L,
  TokenKind.BRACKET_L,
  TokenKind.PAREN_L,
]);
const CLOSING: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_R,
  TokenKind.BRACKET_R,
  TokenKind.PAREN_R,
]);

const lengthProblem = (source: string): DocumentProblem | null => {
  const { tokens, brackets } = DOCUMENT_LIMITS;
  const lexer = new Lexer(new Source(source));
  let count = 0;
  let depth = 0;
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
      count += 1;
      if (OPENING.has(kind)) depth += 1;
      if (CLOSING.has(kind)) depth -= 1;
      if (count > tokens) {
        return tooMuch(
          `The document has more than ${tokens} names, values and signs. Send several operations.`,
        );
      }
      if (depth > brackets) {
        return tooMuch(
          `More than ${brackets} brackets stand one inside another in the document. Select less deeply, and write conditions side by side.`,
        );
      }
    }
  } catch {
    // What the lexer cannot read, the parser refuses.
  }
  return null;
};

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
  const fragments = fragmentsIn(document);
  const sizes: Sizes = { fragments, known: new Map(), cycles: [] };
  for (const name of fragments.keys()) sizeOfFragment(sizes, name);
  const [cycle] = sizes.cycles;
  if (cycle !== undefined) {
    return {
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: `Cannot spread fragment "${cycle}" within itself.`,
    };
  }
  const isTooLarge = document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      sizeOf(sizes, definition.selectionSet) > READ_BUDGET.nodes,
  );
  return isTooLarge
    ? tooMuch(
        `The operation selects more than ${READ_BUDGET.nodes} fields, each fragment counted wherever it is used. Leave out fields, use fewer fragments inside of others, or send several operations.`,
      )
    : null;
};

/** How much is selected with fragments written out, each looked at once. */
interface Sizes {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly known: Map<string, number | 'under way'>;
  /** Names of fragments that spread themselves. */
  readonly cycles: string[];
}

const sizeOf = (sizes: Sizes, { selections }: SelectionSetNode): number =>
  selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return sum + 1 + sizeOfFragment(sizes, selection.name.value);
    }
    return sum + 1 + (selection.selectionSet ? sizeOf(sizes, selection.selectionSet) : 0);
  }, 0);

const sizeOfFragment = (sizes: Sizes, name: string): number => {
  const { fragments, known, cycles } = sizes;
  const found = known.get(name);
  if (found === 'under way') {
    cycles.push(name);
    return 0;
  }
  if (found !== undefined) return found;
  const fragment = fragments.get(name);
  if (!fragment) return 0;
  known.set(name, 'under way');
  const size = sizeOf(sizes, fragment.selectionSet);
  known.set(name, size);
  return size;
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
