import { Kind, parse, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import { listAt } from '../../../lib/record';
import { documentExtent, type Extent } from './extent';
import { DEFINITION_LIMITS, DOCUMENT_LIMITS } from './limits';

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
  return (
    document &&
    (definitionsProblem(document) ?? extentProblem(document) ?? overlapProblem(document))
  );
};

const tooMuch = (message: string): DocumentProblem => ({ code: 'READ_BUDGET_EXCEEDED', message });

const parsed = (source: string): DocumentNode | null => {
  try {
    return parse(source);
  } catch {
    return null;
  }
};

const definitionsProblem = ({ definitions }: DocumentNode): DocumentProblem | null => {
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const variables = definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  const defined = { operations, fragments, variables };
  for (const [name, limit] of Object.entries(DEFINITION_LIMITS)) {
    if (listAt(defined, name).length > limit) {
      return tooMuch(`The document defines more than ${limit} ${name}. Send it in parts.`);
    }
  }
  return null;
};

/** Fragments that lead back to themselves, or select too much where they are used inside of each other. */
const extentProblem = (document: DocumentNode): DocumentProblem | null => {
  const extent = documentExtent(document);
  if (extent.kind === 'cycle') {
    return {
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: `Cannot spread fragment "${extent.fragment}" within itself.`,
    };
  }
  const measure = MEASURES.find((name) =>
    extent.extents.some((amounts) => amounts[name] > DOCUMENT_LIMITS[name]),
  );
  if (measure === undefined) return null;
  const { said, mend } = WORDS[measure];
  return tooMuch(
    `The operation selects more than ${DOCUMENT_LIMITS[measure]} ${said}, each fragment counted wherever it is used. ${mend}`,
  );
};

interface Words {
  readonly said: string;
  readonly mend: string;
}

const FEWER = 'Leave out fields, use fewer fragments inside of others, or send several operations.';

const WORDS: Readonly<Record<keyof Extent, Words>> = {
  levels: { said: 'levels, one inside another', mend: 'Select less deeply.' },
  fields: { said: 'fields', mend: FEWER },
  branches: { said: 'fields with a selection of their own', mend: FEWER },
  rootFields: {
    said: 'fields at its root',
    mend: 'Ask for lists with a filter, or send several operations.',
  },
  aliases: { said: 'aliases', mend: 'Send several operations.' },
  directives: { said: 'directives', mend: 'Put fields that come together into one fragment.' },
};
const MEASURES = Object.keys(WORDS) as readonly (keyof Extent)[];

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
