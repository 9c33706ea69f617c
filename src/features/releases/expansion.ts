/** What Strapi says of a column, as this release wants it or as the database has it. */
export interface ColumnShape {
  readonly name: string;
  readonly type: string;
  readonly notNullable?: boolean | null;
  readonly defaultTo?: unknown;
}

/** What becomes of a column that is not as this release wants it. */
export type ColumnChange =
  /** Takes all that it has, and more. */
  | { readonly kind: 'widen' }
  /** Holds what is wanted as it is: it is left. */
  | { readonly kind: 'leave' }
  /** Could lose what it holds, or refuse it. */
  | { readonly kind: 'refuse'; readonly from: string; readonly to: string };

/** For each type, those that hold all of its values, in the same words. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  string: ['text'],
  integer: ['bigInteger'],
};

/** A release expands: no change of a type may lose a value, or refuse one that an older release writes. */
export const columnChange = (there: ColumnShape, wanted: ColumnShape): ColumnChange => {
  if (there.type === wanted.type || wanted.type === 'increments') return { kind: 'leave' };
  if (isSame(there.type, wanted.type)) return { kind: 'leave' };
  if (WIDER[there.type]?.includes(wanted.type)) return { kind: 'widen' };
  if (WIDER[wanted.type]?.includes(there.type)) return { kind: 'leave' };
  return { kind: 'refuse', from: there.type, to: wanted.type };
};

/** Two words for one type of PostgreSQL's. */
const isSame = (one: string, other: string): boolean =>
  [one, other].every((type) => type === 'datetime' || type === 'timestamp') ||
  [one, other].every((type) => type === 'double' || type === 'float');

/** Why a release does not start, in one sentence. */
export const refusedChange = (
  table: string,
  column: string,
  { from, to }: Readonly<Record<'from' | 'to', string>>,
): string =>
  `The column ${table}.${column} holds values of type ${from}, and this release wants ${to}: a change of the type could lose them, so add a field of another name instead, or install the release that made the column.`;

/** Content types that a release makes less of: by turning drafts or languages off. */
export interface TypeTraits {
  readonly hasDrafts: boolean;
  readonly isLocalized: boolean;
}

export const lostTrait = (
  before: TypeTraits,
  now: TypeTraits,
): 'drafts' | 'translations' | null => {
  if (before.hasDrafts && !now.hasDrafts) return 'drafts';
  return before.isLocalized && !now.isLocalized ? 'translations' : null;
};

/** Why a release does not start, in one sentence. */
export const lostTraitMessage = (uid: string, lost: 'drafts' | 'translations'): string =>
  `This release has no ${lost} of ${uid}, and the database has: starting it would delete them, so install a release that has them.`;
