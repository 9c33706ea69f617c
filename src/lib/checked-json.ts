import { fail, succeed, type Result } from './result';

/** Characters that no text may hold: PostgreSQL stores neither NUL nor half of a surrogate pair. */
const UNSTORABLE = /[\0\p{Cs}]/u;
/** Only an escape can bring one of them into well-formed JSON that was decoded from UTF-8. */
const SUSPECT_ESCAPE = /\\u(?:0000|d[89a-f])/i;

/**
 * Parses JSON that a stranger sent. Refused, with the reason as a sentence: what is no JSON, members that would reach the prototype of an object (`__proto__`, `constructor.prototype`),
 * numbers past what a double holds, and characters that no database stores. How deep it nests is
 * for others to bound; depth costs no stack here.
 */
export const parseCheckedJson = (text: string): Result<unknown, string> => {
  const value = parse(text);
  if (value === undefined) return fail('it is no JSON');
  const fault = findFault(value, SUSPECT_ESCAPE.test(text));
  return fault === null ? succeed(value) : fail(fault);
};

/** Whether a text holds a character that the database does not store. */
export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const findFault = (root: unknown, isSuspect: boolean): string | null => {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    const fault = isContainer(value)
      ? faultOfContainer(value, isSuspect)
      : faultOfLeaf(value, isSuspect);
    if (fault !== null) return fault;
    if (isContainer(value)) for (const child of Object.values(value)) waiting.push(child);
  }
  return null;
};

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

const faultOfContainer = (value: object, isSuspect: boolean): string | null => {
  if (Array.isArray(value)) return null;
  if (Object.hasOwn(value, '__proto__')) return 'it has a member named __proto__';
  if (Object.hasOwn(value, 'constructor') && reachesPrototype(value.constructor)) {
    return 'it has a member named constructor.prototype';
  }
  return isSuspect && !Object.keys(value).every(isStorable)
    ? 'the name of a member has a character that cannot be stored (NUL, or half of a surrogate pair)'
    : null;
};

const reachesPrototype = (value: unknown): boolean =>
  isContainer(value) && Object.hasOwn(value, 'prototype');

const faultOfLeaf = (value: unknown, isSuspect: boolean): string | null => {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return 'a number in it is larger than any that can be kept';
  }
  return isSuspect && typeof value === 'string' && !isStorable(value)
    ? 'a text in it has a character that cannot be stored (NUL, or half of a surrogate pair)'
    : null;
};
