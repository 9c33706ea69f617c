import {
  specifiedRules,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { fragmentsOf } from '../document/extent';
import type { ReadDocument } from '../document/read-document';
import { usesOfVariables, variableUses, type VariableUse } from '../document/variable-uses';

/** A valid document, and what its variables are for. */
export interface CheckedDocument {
  /** Tells documents apart. */
  readonly number: number;
  readonly isKept: boolean;
  readonly syntax: DocumentNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly uses: ReadonlyMap<string, VariableUse>;
}

/** Each document is checked once. */
export interface CheckedDocuments {
  /** Whether it was checked before, so that checking it is no work. */
  isKnown(document: ReadDocument): boolean;
  /** Null where it is not valid: Apollo says what is wrong with it. */
  check(document: ReadDocument): CheckedDocument | null;
  /** One that Apollo has found valid. */
  accept(document: ReadDocument): CheckedDocument | null;
}

export interface DocumentRules {
  readonly schema: GraphQLSchema;
  /** Beyond those of the specification. */
  readonly rules: readonly ValidationRule[];
  /** Levels of fields with a selection, as graphql-depth-limit counts. */
  readonly depthLimit: number;
}

export const createCheckedDocuments = (rules: DocumentRules): CheckedDocuments => {
  const checked = new WeakMap<ReadDocument, CheckedDocument | null>();
  let count = 0;
  const keep = (
    document: ReadDocument,
    uses: CheckedDocument['uses'] | null,
  ): CheckedDocument | null => {
    const { isKept, syntax } = document;
    count += 1;
    const known =
      uses && syntax
        ? { number: count, isKept, syntax, uses, fragments: fragmentsOf(syntax) }
        : null;
    checked.set(document, known);
    return known;
  };
  return {
    isKnown: (document) => checked.has(document),
    check: (document) => {
      const known = checked.get(document);
      return known === undefined ? keep(document, validUses(rules, document)) : known;
    },
    accept: (document) => {
      const known = checked.get(document);
      if (known) return known;
      return keep(document, document.syntax && variableUses(rules.schema, document.syntax));
    },
  };
};

/** Checks it and looks for its variables, in one visit. Null where it is not valid. */
const validUses = (
  { schema, rules, depthLimit }: DocumentRules,
  { syntax, problem, depth }: ReadDocument,
): CheckedDocument['uses'] | null => {
  // A field is counted one level above its selection there.
  if (!syntax || problem || depth > depthLimit) return null;
  const uses = new Map<string, VariableUse>();
  const all = [...specifiedRules, ...rules, usesOfVariables(uses)];
  return validate(schema, syntax, all, { maxErrors: 1 }).length > 0 ? null : uses;
};
