import { isRecord, type UnknownRecord } from '../../lib/record';

/** What a request to the GraphQL endpoint asks. */
export interface GraphqlRequest {
  readonly source: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

const MEMBERS: ReadonlySet<string> = new Set(['query', 'operationName', 'variables', 'extensions']);

/** The body of a POST; null for anything that Apollo would refuse, or answers in a way of its own. */
export const postedRequest = (body: unknown): GraphqlRequest | null => {
  if (!isRecord(body) || Object.keys(body).some((key) => !MEMBERS.has(key))) return null;
  return requestOf(body);
};

/** The parameters of a GET, likewise, decoded. */
export const queriedRequest = (
  parameters: readonly (readonly [name: string, value: string])[],
): GraphqlRequest | null => {
  const known = new Map(parameters);
  if (known.size < parameters.length) return null;
  const json = (name: string): unknown => {
    const text = known.get(name);
    return text === undefined ? null : parsedJson(text);
  };
  return postedRequest({
    ...Object.fromEntries(known),
    variables: json('variables'),
    extensions: json('extensions'),
  });
};

const requestOf = (members: Readonly<Record<string, unknown>>): GraphqlRequest | null => {
  const { query: source, operationName, variables, extensions } = members;
  if (typeof source !== 'string' || source === '') return null;
  if (!isPlainExtension(extensions ?? null)) return null;
  const name = textOrNone(operationName ?? null);
  const values = recordOrEmpty(variables ?? null);
  return name === null || values === null
    ? null
    : { source, operationName: name.text, variables: values };
};

const textOrNone = (value: unknown): { readonly text: string | undefined } | null => {
  if (value === null) return { text: undefined };
  return typeof value === 'string' ? { text: value } : null;
};

const recordOrEmpty = (value: unknown): UnknownRecord | null => {
  if (value === null) return {};
  return isRecord(value) ? value : null;
};

/** A persisted query is looked up by Apollo. */
const isPlainExtension = (extensions: unknown): boolean =>
  extensions === null || (isRecord(extensions) && !('persistedQuery' in extensions));

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};
