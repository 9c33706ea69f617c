import { isSameValue, mergeValue } from '../../../lib/three-way';

export type Fields = Readonly<Record<string, unknown>>;

export interface FieldVersions {
  /** What the previous import read; null if this is the first one that meets the document. */
  readonly base: Fields | null;
  readonly current: Fields;
  readonly next: Fields;
}

export interface MergedFields {
  /** To be written. */
  readonly fields: Fields;
  readonly reasons: readonly string[];
}

/**
 * With a base, a three-way merge field by field: what editors changed stays, and where the page
 * changed it too, the reasons say so. Without a base only gaps are filled: the document has been
 * made by someone else.
 */
export const mergeFields = ({ base, current, next }: FieldVersions): MergedFields => {
  const fields: Record<string, unknown> = {};
  const reasons: string[] = [];
  for (const [name, value] of Object.entries(next)) {
    const versions = {
      base: base === null ? null : base[name],
      current: current[name],
      next: value,
    };
    const merged = mergeValue(versions);
    if (merged.kind === 'write') fields[name] = merged.value;
    if (merged.kind === 'conflict') reasons.push(conflictReason(name, versions, base !== null));
  }
  return { fields, reasons };
};

/** The fields that say something. */
export const filledFields = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isSameValue(value, null)));

interface Conflict {
  readonly current: unknown;
  readonly next: unknown;
}

const conflictReason = (name: string, { current, next }: Conflict, isEdited: boolean): string => {
  const who = isEdited ? 'conflict: an editor changed it too' : 'differs from what is there';
  return `${name}: ${who}; kept ${shown(current)}, the page says ${shown(next)}`;
};

const shown = (value: unknown): string => {
  if (isSameValue(value, null)) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `“${text.slice(0, 59)}…”` : `“${text}”`;
};
