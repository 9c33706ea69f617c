import { isRecord, type UnknownRecord } from '../../../lib/record';
import type { DocumentOperation, ReadDocument } from '../document/read-document';

/** A GraphQL request as far as its answer depends on it. */
export interface PlainRequest {
  /** Without spaces, commas, comments, and the name of the only operation. */
  readonly document: string;
  /** Null where there is one operation, or none is named. */
  readonly operationName: string | null;
  /** Those that the operation declares. */
  readonly variables: unknown;
}

/**
 * All requests that ask the same in other words are made one: what the language ignores, what an operation is
 * called, and variables that it does not declare shape no answer. What is no GraphQL, or names no operation that
 * there is, stays as it is.
 */
export const plainRequest = (
  { source, plain, operations }: ReadDocument,
  { operationName, variables }: Omit<PlainRequest, 'document'>,
): PlainRequest => {
  const [only, ...others] = operations;
  const asSent = { document: source, operationName, variables };
  if (!only) return asSent;
  if (others.length === 0) {
    if (operationName !== null && operationName !== only.name) return asSent;
    return { document: plain, operationName: null, variables: declaredOf(only, variables) };
  }
  const named = operations.find(({ name }) => name !== null && name === operationName);
  return { document: plain, operationName, variables: declaredOf(named, variables) };
};

const declaredOf = (operation: DocumentOperation | undefined, variables: unknown): unknown => {
  if (!operation || !isRecord(variables)) return variables ?? {};
  const declared: UnknownRecord = Object.fromEntries(
    Object.entries(variables).filter(([name]) => operation.variables.has(name)),
  );
  return declared;
};
