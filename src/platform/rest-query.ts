import { parse, stringify } from 'qs';
import { QUERY_RULES } from '../lib/query-rules';
import { isRecord, type UnknownRecord } from '../lib/record';

/** The parameters of a query string (without its question mark) in which `queryTextProblem` finds nothing. */
export const parseQuery = (text: string): UnknownRecord => {
  const query: unknown = parse(text, QUERY_RULES);
  return isRecord(query) ? query : {};
};

export const writeQuery = (query: UnknownRecord): string =>
  stringify(query, { strictNullHandling: true, encodeValuesOnly: true });

/** base64url (RFC 4648, section 5). */
export const encodeCursor = (text: string): string =>
  Buffer.from(text, 'utf8').toString('base64url');

export const decodeCursor = (after: string): string =>
  Buffer.from(after, 'base64url').toString('utf8');
