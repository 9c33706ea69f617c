import { isStorable } from '../../lib/checked-json';

/** Of a form, plain or with files. */
export const FORM_LIMITS = {
  fields: 50,
  files: 20,
  /** Levels of `a[b][c]`. */
  depth: 5,
  /** Bytes of all values together. */
  bytes: 256 * 1024,
} as const;

/** Why the fields of a form are refused, as the rest of a sentence; null: they are fine. */
export const checkForm = (fields: unknown): string | null => {
  if (typeof fields === 'string') {
    return isStorable(fields) ? null : 'a value in it has a NUL character';
  }
  if (typeof fields !== 'object' || fields === null) return null;
  for (const [name, value] of Object.entries(fields)) {
    if (!isStorable(name)) return 'the name of a field has a NUL character';
    const fault = checkForm(value);
    if (fault !== null) return fault;
  }
  return null;
};
