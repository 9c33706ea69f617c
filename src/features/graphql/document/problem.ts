import { Kind, type DocumentNode } from 'graphql';
import { listAt } from '../../../lib/record';
import type { DocumentExtent, Extent } from './extent';
import { DEFINITION_LIMITS, DOCUMENT_LIMITS } from './limits';

/** Why a text is not to be read as a document. */
export interface DocumentProblem {
  readonly code: 'READ_BUDGET_EXCEEDED' | 'GRAPHQL_VALIDATION_FAILED';
  readonly message: string;
}

/**
 * What is wrong with a document before anybody checks it by the rules of GraphQL, whose work grows with the square of
 * the text, or without end where fragments spread each other.
 */
export const documentProblem = (
  document: DocumentNode,
  extent: DocumentExtent,
): DocumentProblem | null =>
  definitionsProblem(document) ?? extentProblem(extent) ?? overlapProblem(extent);

const tooMuch = (message: string): DocumentProblem => ({ code: 'READ_BUDGET_EXCEEDED', message });

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
const extentProblem = (extent: DocumentExtent): DocumentProblem | null => {
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

type Measure = Exclude<keyof Extent, 'depth'>;

const FEWER = 'Leave out fields, use fewer fragments inside of others, or send several operations.';

const WORDS: Readonly<Record<Measure, Words>> = {
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
const MEASURES = Object.keys(WORDS) as readonly Measure[];

/** Pairs of fields. */
const MOST_OVERLAPS = 500_000;

const overlapProblem = (extent: DocumentExtent): DocumentProblem | null =>
  extent.kind === 'operations' && extent.overlaps > MOST_OVERLAPS
    ? tooMuch(
        'The document selects the same fields too often. Name each once in a place, and let fragments share fewer of them.',
      )
    : null;
