import { jsonIn } from '../../../lib/json-in';
import { isRecord, textAt, valueAt } from '../../../lib/record';

/** A GraphQL request as it was sent. */
export interface SentRequest {
  readonly document: string;
  readonly operationName: string | null;
  /** Not checked. */
  readonly variables: unknown;
}

/**
 * The same in the parameters of an address, decoded. Null where one comes twice, is none of GraphQL's, or is not
 * well formed.
 */
export const addressMembers = (
  parameters: readonly (readonly [name: string, value: string])[],
): unknown => {
  const members = new Map(parameters);
  if (members.size < parameters.length) return null;
  const read = parameters.map(([name, text]): [string, unknown] => [
    name,
    JSON_MEMBERS.includes(name) ? jsonIn(text) : text,
  ]);
  const isRead = read.every(
    ([name, value]) =>
      TEXT_MEMBERS.includes(name) || (JSON_MEMBERS.includes(name) && isRecord(value)),
  );
  return isRead ? Object.fromEntries(read) : null;
};

const TEXT_MEMBERS: readonly string[] = ['query', 'operationName'];
const JSON_MEMBERS: readonly string[] = ['variables', 'extensions'];

/** Null for anything that Apollo refuses, or answers in a way of its own. */
export const sentRequest = (members: unknown): SentRequest | null => {
  const document = textAt(members, 'query');
  const operationName = valueAt(members, 'operationName') ?? null;
  if (document === null || isPersisted(valueAt(members, 'extensions') ?? null)) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  return { document, operationName, variables: valueAt(members, 'variables') };
};

/** What else clients tell of themselves shapes no answer; a persisted query is looked up by Apollo. */
const isPersisted = (extensions: unknown): boolean =>
  extensions !== null && (!isRecord(extensions) || 'persistedQuery' in extensions);
