import { CONTENT_TYPES, INTERVIEW, PUBLICATION, type ContentType } from './registry';
import type { WorkDeclaration } from './types/declaration';

/** A kind of work, and where it holds what all kinds have. */
export interface WorkKind extends ContentType, WorkDeclaration {
  /** The day that it came out. */
  readonly dateField: string;
  /** What it says of itself in a few sentences. */
  readonly textField: string;
  /** The relation to the experts whose work it is. */
  readonly expertsField: string;
}

const kindsOf = (type: ContentType): readonly WorkKind[] => {
  const { work, fields } = type;
  if (!work || !fields) return [];
  const { date: dateField, text: textField, people: expertsField } = fields;
  return [{ ...type, ...work, dateField, textField, expertsField }];
};

export const WORK_KINDS: readonly WorkKind[] = CONTENT_TYPES.flatMap(kindsOf);

const kindOf = (type: ContentType): WorkKind => {
  const [kind] = kindsOf(type);
  if (!kind) throw new Error(`A ${type.noun} is no work.`);
  return kind;
};

export const INTERVIEWS = kindOf(INTERVIEW);
export const PUBLICATIONS = kindOf(PUBLICATION);

/** The relation that leads from work of a kind to an owner of a type; null where there is none. */
export const relationToOwner = (kind: WorkKind, { workOwner }: ContentType): string | null => {
  switch (workOwner?.by) {
    case 'people':
      return kind.expertsField;
    case 'topics':
      return 'topics';
    case 'show':
      return kind.neighboursIn;
    case undefined:
      return null;
  }
};

/** The kinds of work that documents of a type can own. */
export const kindsOwnedBy = (owner: ContentType): readonly WorkKind[] =>
  WORK_KINDS.filter((kind) => relationToOwner(kind, owner) !== null);
