import {
  getVariableValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { withoutValues } from '../document/variable-uses';
import type { SlotMarks } from '../../reader/interface';
import { operationOf, type KnownDocument, type OperationDocuments } from './operation-documents';

/** An operation as it was sent. */
export interface SentOperation {
  readonly source: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The document, where Apollo has read it and found it valid. */
  readonly document?: DocumentNode;
}

/** Everything of an operation but the values that are only compared with. */
export interface OperationForm {
  readonly document: KnownDocument;
  readonly operation: OperationDefinitionNode;
  /** Coerced, with marks in the place of values. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A form, and the values that belong to it. */
export interface BoundForm {
  readonly form: OperationForm;
  readonly bindings: readonly unknown[];
}

export interface FormContext {
  readonly schema: GraphQLSchema;
  readonly documents: OperationDocuments;
  readonly marks: SlotMarks;
}

/** Null where Apollo has to say what is wrong with the operation. */
export const formOf = (context: FormContext, sent: SentOperation): BoundForm | null => {
  const { documents, marks, schema } = context;
  const document = sent.document
    ? documents.keep(sent.source, sent.document)
    : documents.read(sent.source);
  const operation = document ? operationOf(document, sent.operationName) : null;
  if (!document || !operation) return null;
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
  return { bindings, form: { document, operation, variables } };
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
