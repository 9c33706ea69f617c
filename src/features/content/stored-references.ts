import { EXPERT } from './registry';

/** A field of the APIs that leads to the published document whose documentId another field stores. */
export interface StoredReference {
  /** Of the content type or component that has it. */
  readonly uid: string;
  /** How the APIs call it. */
  readonly field: string;
  /** The attribute that stores the documentId. */
  readonly by: string;
  /** UID. */
  readonly target: string;
  /** What views show of the target. */
  readonly shown: readonly string[];
}

/** A component cannot own a relation that survives publishing, so a turn stores whose words it holds. */
export const TURN_EXPERT: StoredReference = {
  uid: 'interview.turn',
  field: 'expert',
  by: 'expertDocumentId',
  target: EXPERT.uid,
  shown: ['documentId', 'name', 'slug', 'jobTitle'],
};

export const STORED_REFERENCES: readonly StoredReference[] = [TURN_EXPERT];

export const referencesOf = (uid: string): readonly StoredReference[] =>
  STORED_REFERENCES.filter((reference) => reference.uid === uid);
