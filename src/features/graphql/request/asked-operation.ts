import { isRecord } from '../../../lib/record';
import type { ReadDocument } from '../document/read-document';
import type { PlainRequest } from './plain-request';

const ASKED = Symbol('an operation that was asked for');

/** A request that was read, on its way from whoever received it to whoever answers it. */
export interface AskedOperation {
  readonly [ASKED]: true;
  readonly document: ReadDocument;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Null where it is Apollo's to say what is wrong with it. */
export const askedOperation = (
  document: ReadDocument,
  { operationName, variables }: Omit<PlainRequest, 'document'>,
): AskedOperation | null => {
  const values = variables ?? {};
  if (!document.syntax || document.problem || !isRecord(values)) return null;
  return {
    [ASKED]: true,
    document,
    operationName: operationName ?? undefined,
    variables: values,
  };
};

/** No client can send what looks like one. */
export const isAskedOperation = (value: unknown): value is AskedOperation =>
  isRecord(value) && ASKED in value;
