import { parse, stringify } from 'qs';
import { QUERY_RULES } from '../contract/query-rules';
import { isRecord, recordIn, type UnknownRecord } from '../lib/record';

/** The parameters of a query string (without its question mark) in which `queryTextProblem` finds nothing. */
export const parseQuery = (text: string): UnknownRecord => {
  const query: unknown = parse(text, QUERY_RULES);
  return recordIn(query);
};

export const writeQuery = (query: UnknownRecord): string =>
  stringify(query, { strictNullHandling: true, encodeValuesOnly: true });

/** A query as it would be parsed, were it written: every value is a text, and what is empty is not there. */
export const plainQuery = (query: UnknownRecord): UnknownRecord => {
  const plain = plainValue(query);
  return recordIn(plain);
};

const plainValue = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const items = value.map(plainValue).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isRecord(value)) {
    const isScalar = typeof value === 'number' || typeof value === 'boolean';
    return isScalar ? String(value) : value;
  }
  const entries = Object.entries(value)
    .map(([name, item]) => [name, plainValue(item)] as const)
    .filter(([, item]) => item !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

/** base64url (RFC 4648, section 5). */
export const encodeCursor = (text: string): string =>
  Buffer.from(text, 'utf8').toString('base64url');

export const decodeCursor = (after: string): string =>
  Buffer.from(after, 'base64url').toString('utf8');
