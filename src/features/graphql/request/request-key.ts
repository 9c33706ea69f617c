import type { PlainRequest } from './plain-request';

/** The parts of a GraphQL request that shape its answer. */
export interface KeyParts extends PlainRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Of the answer. */
  readonly mediaType: string;
}

/** One text for all requests with the same answer. */
export const requestKey = ({
  method,
  path,
  mediaType,
  document,
  operationName,
  variables,
}: KeyParts): string => {
  const values = JSON.stringify(sorted(variables ?? {}));
  return `${method} ${path} ${mediaType}\n${JSON.stringify(operationName)}\n${values}\n${document}`;
};

/** The same value with the keys of its objects in one order. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
};
