import { isIsoDate } from '../../../lib/calendar-date';
import type { ValueKind } from './model';

/** What a value has to be, to be compared with an attribute of that kind. */
const WANTED: Readonly<Record<ValueKind, string>> = {
  text: 'a text without a NUL character',
  integer: 'a whole number from -2147483648 to 2147483647',
  biginteger: 'a whole number from -9223372036854775808 to 9223372036854775807',
  number: 'a number such as 12 or 1.5',
  boolean: 'true or false',
  date: 'a day that exists, such as 2026-02-28',
  time: 'a time such as 14:30:00',
  datetime: 'a moment such as 2026-02-28T14:30:00Z',
  json: 'JSON',
};

/** Why a value cannot be compared with an attribute of that kind: what is wanted; null if it fits. */
export const valueProblem = (kind: ValueKind, value: unknown): string | null =>
  FITS[kind](value) ? null : WANTED[kind];

/** Text that a database can hold: no NUL, no half of a character. */
export const isPlainText = (value: unknown): value is string =>
  typeof value === 'string' && !UNSTORABLE.test(value);

const UNSTORABLE = /[\0\p{Surrogate}]/u;

const isText = (value: unknown): boolean =>
  isPlainText(value) ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  typeof value === 'bigint';

const isWholeNumber = (
  value: unknown,
  digits: number,
  range: readonly [bigint, bigint],
): boolean => {
  const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  if (typeof text !== 'string' || !/^[+-]?\d+$/.test(text) || text.length > digits) return false;
  const number = BigInt(text.startsWith('+') ? text.slice(1) : text);
  return number >= range[0] && number <= range[1];
};

const INT4: readonly [bigint, bigint] = [-2_147_483_648n, 2_147_483_647n];
const INT8: readonly [bigint, bigint] = [-(2n ** 63n), 2n ** 63n - 1n];
/** Leading zeros are harmless, but not by the thousand. */
const MOST_DIGITS = 30;

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
const LONGEST_NUMBER = 400;
/** The largest that PostgreSQL's `real` and `double precision` surely take; 0 aside, the smallest as well. */
const isFiniteNumber = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'bigint') return true;
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_NUMBER &&
    DECIMAL.test(value) &&
    Number.isFinite(Number(value))
  );
};

const BOOLEANS: readonly unknown[] = [true, false, 'true', 'false', 't', 'f', '1', '0', 1, 0];

export const isBooleanLike = (value: unknown): boolean => BOOLEANS.includes(value);

const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?$/;
/** ISO 8601: a year, a month, or a day with or without a time and its zone. */
const MOMENT =
  /^(\d{4})(-(0[1-9]|1[0-2])(-\d\d([T ]([01]\d|2[0-3])(:?[0-5]\d(:?[0-5]\d([.,]\d{1,9})?)?)?([Zz]|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)?)?)?)?$/;
/** Milliseconds since 1970, up to the year 9999. */
const TIMESTAMP = /^\d{1,15}$/;
const LAST_MOMENT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const isDateTime = (value: unknown): boolean => {
  if (value instanceof Date) return isInRange(value.getTime());
  if (typeof value === 'number') return isInRange(value);
  if (typeof value !== 'string') return false;
  if (MOMENT.test(value)) return isIsoDate(`${value}-01-01`.slice(0, 10));
  return TIMESTAMP.test(value) && isInRange(Number(value));
};

const isInRange = (time: number): boolean => Number.isFinite(time) && Math.abs(time) <= LAST_MOMENT;

const isDay = (value: unknown): boolean => {
  if (value instanceof Date) return isInRange(value.getTime());
  return typeof value === 'string' && isIsoDate(value.slice(0, 10)) && isDateTime(value);
};

const FITS: Readonly<Record<ValueKind, (value: unknown) => boolean>> = {
  text: isText,
  integer: (value) => isWholeNumber(value, MOST_DIGITS, INT4),
  biginteger: (value) => isWholeNumber(value, MOST_DIGITS, INT8),
  number: isFiniteNumber,
  boolean: isBooleanLike,
  date: isDay,
  time: (value) => typeof value === 'string' && TIME.test(value),
  datetime: isDateTime,
  // Named below, where JSON is explained.
  json: (value) => isJson(value),
};

/** Characters. */
const LONGEST_JSON = 10_000;
const DEEPEST_JSON = 32;

/** JSON that PostgreSQL takes as `jsonb`: no NUL and no half character, and not very deep. */
const isJson = (value: unknown): boolean => {
  if (typeof value !== 'string') return typeof value === 'object' && value !== null;
  if (value.length > LONGEST_JSON || /\\u0000|\\ud[89a-f]/i.test(value) || !isPlainText(value)) {
    return false;
  }
  if (deepestBracket(value) > DEEPEST_JSON) return false;
  try {
    JSON.parse(value);
    // JavaScript rounds what is too large to infinity; PostgreSQL refuses it.
    return !/\d[eE][+]?\d{4,}/.test(value);
  } catch {
    return false;
  }
};

const deepestBracket = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};
