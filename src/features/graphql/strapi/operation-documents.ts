import {
  getOperationAST,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import { documentProblem, type DocumentProblem } from '../document/problem';
import { fieldDepth } from '../document/depth';
import { variableUses, type VariableUse } from '../document/variable-uses';
import { createMemory } from './memory';

/** A valid document, read once for all requests that send the same text. */
export interface KnownDocument {
  /** Tells documents apart. */
  readonly number: number;
  /** Whether the same text gives this document again, so that what is known of its forms is worth keeping. */
  readonly isKept: boolean;
  readonly document: DocumentNode;
  readonly uses: ReadonlyMap<string, VariableUse>;
}

export interface OperationDocuments {
  /** Whether the text was read before, so that reading it is no work. */
  isKnown(source: string): boolean;
  /** Null where the text is no valid document: Apollo says what is wrong with it. */
  read(source: string): KnownDocument | null;
  /** Why the text is not even to be read; null if it may be. */
  problemOf(source: string): DocumentProblem | null;
  /** Keeps a document that Apollo has read and found valid. */
  keep(source: string, document: DocumentNode): KnownDocument;
}

export interface DocumentRules {
  readonly schema: GraphQLSchema;
  /** Beyond those of the specification. */
  readonly rules: readonly ValidationRule[];
  /** Levels of fields with a selection, as graphql-depth-limit counts. */
  readonly depthLimit: number;
}

/** Characters. A longer text is read anew for each request. */
const MAX_KEPT_LENGTH = 32_768;

export const createOperationDocuments = ({
  schema,
  rules,
  depthLimit,
}: DocumentRules): OperationDocuments => {
  const kept = createMemory<KnownDocument>('documents');
  /** Apollo hands the same document on more than once. */
  const passing = new WeakMap<DocumentNode, KnownDocument>();
  const allRules = [...specifiedRules, ...rules];
  let count = 0;
  const keep = (source: string, document: DocumentNode): KnownDocument => {
    const known = kept.get(source) ?? passing.get(document);
    if (known) return known;
    count += 1;
    const isKept = source.length <= MAX_KEPT_LENGTH;
    const added = { number: count, isKept, document, uses: variableUses(schema, document) };
    if (isKept) kept.set(source, added);
    else passing.set(document, added);
    return added;
  };
  return {
    keep,
    isKnown: (source) => kept.get(source) !== undefined,
    problemOf: (source) => (kept.get(source) ? null : documentProblem(source)),
    read: (source) => {
      const known = kept.get(source);
      if (known) return known;
      if (documentProblem(source)) return null;
      const document = parsed(source);
      if (!document || validate(schema, document, allRules, { maxErrors: 1 }).length > 0) {
        return null;
      }
      // A field is counted one level above its selection there.
      return fieldDepth(document) > depthLimit ? null : keep(source, document);
    },
  };
};

/** The operation that a request names; null if there is none or it is not clear which. */
export const operationOf = (
  { document }: KnownDocument,
  name: string | undefined,
): OperationDefinitionNode | null => getOperationAST(document, name) ?? null;

const parsed = (source: string): DocumentNode | null => {
  try {
    // Apollo reads it once more where somebody must be told what is wrong at which place.
    return parse(source, { noLocation: true });
  } catch {
    return null;
  }
};
