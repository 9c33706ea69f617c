/** Reading values whose shape is not known yet: rows, query strings, request bodies. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** Moments are values: whoever took one apart would find nothing in it. */
export const isRecord = (value: unknown): value is UnknownRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The value, or a record without anything if it is none. */
export const recordIn = (value: unknown): UnknownRecord => (isRecord(value) ? value : {});

/** The value under `key`, or undefined if there is no such record or key. */
export const valueAt = (record: unknown, key: string): unknown =>
  isRecord(record) ? record[key] : undefined;

/** The value under a key of the record's own, not of what every object has; undefined if there is none. */
export const ownAt = <Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

/** The text under `key`; null if it is missing or something else. */
export const textAt = (record: unknown, key: string): string | null => {
  const value = valueAt(record, key);
  return typeof value === 'string' ? value : null;
};

/** The number under `key`, also where a driver hands a decimal over as text; null if there is none. */
export const numberAt = (record: unknown, key: string): number | null => {
  const value = valueAt(record, key);
  if (value === null || value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
};

/** The list under `key`; empty if it is missing or something else. */
export const listAt = (record: unknown, key: string): readonly unknown[] => {
  const value = valueAt(record, key);
  return Array.isArray(value) ? value : [];
};

/** The record without some of its keys. */
export const omit = (record: UnknownRecord, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
