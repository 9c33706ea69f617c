import { isRecord } from '../../lib/record';
import type { Fields } from './supplements';

/** The fields of a supplement that a document has not filled in itself. */
export const missingFields = (fields: Fields, current: unknown): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => isRecord(current) && isEmpty(current[name])),
  );

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);
