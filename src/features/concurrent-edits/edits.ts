import type { UnknownRecord } from '../../lib/record';

/**
 * How a field of the edit form holds its value. `links`: what is connected and disconnected, never what is linked;
 * `rows`: a list whose entries are told apart by `turnId`.
 */
export type FieldKind = 'value' | 'component' | 'components' | 'rows' | 'media' | 'links';

/** The values of one form: as it was opened, as it is typed, and as it is stored by now. */
export interface FormVersions {
  readonly base: UnknownRecord;
  readonly mine: UnknownRecord;
  readonly theirs: UnknownRecord;
}

/** A thing that both changed. */
export interface EditConflict {
  /** For choices: the field, or the field and the row. */
  readonly id: string;
  readonly field: string;
  /** The place of the row among mine, or theirs where I deleted it, from 1; null for whole fields. */
  readonly row: number | null;
  /** Null where that side deleted it. */
  readonly mine: unknown;
  readonly theirs: unknown;
}

export type Side = 'mine' | 'theirs';

export interface MergedEdits {
  /** For the form. Where nothing was chosen yet, mine. */
  readonly values: Record<string, unknown>;
  readonly conflicts: readonly EditConflict[];
  /** Fields whose value, or a row of which, was taken over from the other side. */
  readonly taken: readonly string[];
}

export interface MergeChoices {
  readonly kinds: Readonly<Record<string, FieldKind>>;
  readonly chosen?: ReadonlyMap<string, Side>;
  /** So many keys for the rows of a list, in order. */
  readonly keys: (count: number) => readonly string[];
}

export interface FieldToMerge extends MergeChoices {
  readonly field: string;
  readonly kind: FieldKind;
}

export interface MergedField {
  readonly value: unknown;
  readonly conflicts: readonly EditConflict[];
  readonly isTaken: boolean;
}
