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

export const listOf =
  <Value>(decode: Decode<Value>): Decode<readonly Value[]> =>
  (value) =>
    Array.isArray(value) ? value.map((item: unknown) => decode(item)) : fail(value, 'a list');

/** One of some words. */
export const oneOf =
  <const Word extends string>(words: readonly Word[]): Decode<Word> =>
  (value) =>
    words.find((word) => word === value) ?? fail(value, `one of ${words.join(', ')}`);

export type Fields<Row> = { readonly [Name in keyof Row]-?: Decode<Row[Name]> };

/** Decodes a record whose members have the names of the value's own. */
export const record = <Row extends object>(fields: Fields<Row>): Decode<Row> =>
  decoder(fields, (name) => name);

/** Decodes a row of SQL: `createdAt` is its column `created_at`. */
export const row = <Row extends object>(fields: Fields<Row>): Decode<Row> =>
  decoder(fields, (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

const decoder = <Row extends object>(
  fields: Fields<Row>,
  columnOf: (name: string) => string,
): Decode<Row> => {
  const columns = Object.entries<Decode<unknown>>(fields).map(
    ([name, decode]) => [name, columnOf(name), decode] as const,
  );
  return (value) => {
    const source = isObject(value) ? value : fail(value, 'a row');
    return Object.fromEntries(
      columns.map(([name, column, decode]) => [name, decodeAt(source[column], column, decode)]),
    ) as Row;
  };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const decodeAt = (value: unknown, column: string, decode: Decode<unknown>): unknown => {
  try {
    return decode(value);
  } catch (error) {
    throw new TypeError(`${column}: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
};

/** What is wrong is not shown: it may be anything that somebody wrote. */
const fail = (value: unknown, wanted: string): never => {
  throw new TypeError(`${value === null ? 'null' : typeof value} is not ${wanted}`);
};
