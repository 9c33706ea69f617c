import {
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { SlotMarks } from '../../reader/interface';
import { withoutValues } from '../document/variable-uses';
import type { CollectedFields } from '../operation/selection';
import type { CheckedDocument } from './checked-documents';

/** An operation as it was sent. */
export interface SentOperation {
  readonly document: CheckedDocument;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Everything of an operation but the values that are only compared with. */
export interface OperationForm {
  readonly document: CheckedDocument;
  readonly operation: OperationDefinitionNode;
  /** Coerced, with marks in the place of values. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Of the operation itself; one list, by which its fields are known once they are collected. */
  readonly selectionSets: readonly SelectionSetNode[];
  readonly collected: CollectedFields;
}

/** A form, and the values that belong to it. */
export interface BoundForm {
  readonly form: OperationForm;
  readonly bindings: readonly unknown[];
}

export interface FormContext {
  readonly schema: GraphQLSchema;
  readonly marks: SlotMarks;
}

/** Null where Apollo has to say what is wrong with the operation. */
export const formOf = ({ marks, schema }: FormContext, sent: SentOperation): BoundForm | null => {
  const { document } = sent;
  // None where the request names none of several, or one that is not there.
  const operation = getOperationAST(document.syntax, sent.operationName);
  if (!operation) return null;
  const coerced = coercedVariables(schema, operation, sent.variables);
  if (!coerced) return null;
  const bindings: unknown[] = [];
  const mark = (value: unknown): string => `${marks.prefix}${bindings.push(value) - 1}`;
  const variables = Object.fromEntries(
    Object.entries(coerced).map(([name, value]) => [
      name,
      withoutValues(value, document.uses.get(name) ?? 'shape', mark),
    ]),
  );
  const selectionSets = [operation.selectionSet];
  const collected: CollectedFields = new WeakMap();
  return { bindings, form: { document, operation, variables, selectionSets, collected } };
};

/** Tells forms apart. */
export const keyOfForm = (
  { document, operation, variables }: OperationForm,
  more: readonly unknown[],
): string =>
  JSON.stringify(
    [document.number, operation.name?.value ?? null, variables, ...more],
    bigintsAsText,
  );

const bigintsAsText = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

const coercedVariables = (
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: SentOperation['variables'],
): Readonly<Record<string, unknown>> | null =>
  getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 }).coerced ?? null;
