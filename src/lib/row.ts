import type { UnknownRecord } from './record';

/**
 * Makes a typed value of what a driver hands over. A value of another kind than the statement promises is a mistake of
 * ours, and throws a TypeError.
 */
export type Decode<Value> = (value: unknown) => Value;

export const text: Decode<string> = (value) =>
  typeof value === 'string' ? value : fail(value, 'a text');

/** Also where the driver hands a large or an exact number over as text. */
export const number: Decode<number> = (value) => {
  const isText = typeof value === 'string' && value.trim() !== '';
  const decoded = isText || typeof value === 'number' ? Number(value) : NaN;
  return Number.isFinite(decoded) ? decoded : fail(value, 'a number');
};

export const flag: Decode<boolean> = (value) =>
  typeof value === 'boolean' ? value : fail(value, 'true or false');

export const orNull =
  <Value>(decode: Decode<Value>): Decode<Value | null> =>
  (value) =>
    value === null || value === undefined ? null : decode(value);

export const withDefault =
  <Value>(decode: Decode<Value>, fallback: Value): Decode<Value> =>
  (value) =>
    value === null || value === undefined ? fallback : decode(value);

/** What somebody else reads later. */
export const asIs: Decode<unknown> = (value) => value;

/** A text that says something; null for one that does not. */
export const filled: Decode<string | null> = (value) => {
  const words = orNull(text)(value);
  return words?.trim() === '' ? null : words;
};

/** A moment as ISO 8601, which a driver hands over as a Date, and PostgreSQL's JSON as text. */
export const moment: Decode<string> = (value) =>
  value instanceof Date ? value.toISOString() : text(value);

/** What is stored as JSON, which a driver may hand over as it is written. */
export const json =
  <Value>(decode: Decode<Value>): Decode<Value> =>
  (value) =>
    decode(typeof value === 'string' ? JSON.parse(value) : value);

export const listOf =
  <Value>(decode: Decode<Value>): Decode<readonly Value[]> =>
  (value) =>
    Array.isArray(value) ? value.map((item: unknown) => decode(item)) : fail(value, 'a list');

/** The same, empty where there is nothing. */
export const manyOf = <Value>(decode: Decode<Value>): Decode<readonly Value[]> =>
  withDefault(listOf(decode), []);

/** A record of any keys. */
export const recordOf =
  <Value>(decode: Decode<Value>): Decode<Readonly<Record<string, Value>>> =>
  (value) =>
    Object.fromEntries(
      Object.entries(objectOf(value, 'a record')).map(([key, item]) => [key, decode(item)]),
    );

/** One of some words. */
export const oneOf =
  <const Word extends string>(words: readonly Word[]): Decode<Word> =>
  (value) =>
    words.find((word) => word === value) ?? fail(value, `one of ${words.join(', ')}`);

/** What a decoder makes. */
export type Decoded<Decoder extends Decode<unknown>> = Readonly<NonNullable<ReturnType<Decoder>>>;

export type Fields<Row> = { readonly [Name in keyof Row]-?: Decode<Row[Name]> };

/** Decodes a record whose members have the names of the value's own. */
export const record = <Row extends object>(fields: Fields<Row>): Decode<Row> =>
  decoder(fields, (name) => name);

/** Decodes a row of SQL: `createdAt` is its column `created_at`. */
export const row = <Row extends object>(fields: Fields<Row>): Decode<Row> =>
  decoder(fields, (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

/** Decodes one member of a record, or one column of a row, and nothing else. */
export const column =
  <Value>(name: string, decode: Decode<Value>): Decode<Value> =>
  (value) =>
    decodeAt(objectOf(value, 'a row'), name, decode);

/** The rows with which a driver answers a statement. */
export const decodeRows = <Row>(answer: unknown, decode: Decode<Row>): readonly Row[] =>
  column('rows', listOf(decode))(answer);

/** The row of a statement that always answers with one. */
export const decodeRow = <Row>(answer: unknown, decode: Decode<Row>): Row =>
  column('rows', column('0', decode))(answer);

const decoder = <Row extends object>(
  fields: Fields<Row>,
  columnOf: (name: string) => string,
): Decode<Row> => {
  const columns = Object.entries<Decode<unknown>>(fields).map(
    ([name, decode]) => [name, columnOf(name), decode] as const,
  );
  return (value) => {
    const source = objectOf(value, 'a row');
    const decoded: Record<string, unknown> = {};
    for (const [name, at, decode] of columns) decoded[name] = decodeAt(source, at, decode);
    return decoded as Row;
  };
};

const objectOf = (value: unknown, wanted: string): UnknownRecord =>
  typeof value === 'object' && value !== null ? (value as UnknownRecord) : fail(value, wanted);

const decodeAt = <Value>(source: UnknownRecord, at: string, decode: Decode<Value>): Value => {
  try {
    return decode(source[at]);
  } catch (error) {
    throw new TypeError(`${at}: ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
};

/** What is wrong is not shown: it may be anything that somebody wrote. */
const fail = (value: unknown, wanted: string): never => {
  throw new TypeError(`${value === null ? 'null' : typeof value} is not ${wanted}`);
};
