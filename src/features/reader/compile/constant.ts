import { identifier, literal } from '../../../lib/sql-text';
import { InexpressibleRead } from '../request/inexpressible-read';

/** A constant with its type: without one PostgreSQL would not know what JSON to make of a text or null. */
export const constantSql = (value: string | number | boolean | null): string =>
  value === null || typeof value === 'string' ? `${literal(value)}::text` : literal(value);

/** A key of the answer, as an alias. */
export const keySql = (key: string): string => {
  if (!isPossibleKey(key)) throw new InexpressibleRead(`key of ${key.length} characters`);
  return identifier(key);
};

/** PostgreSQL cuts identifiers after 63 bytes, so longer ones cannot be the key of an answer. */
const isPossibleKey = (key: string): boolean => /^[\x20-\x7e]{1,63}$/.test(key);
