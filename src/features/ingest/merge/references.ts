import { firstOfEach } from '../../../lib/by-key';
import type { Reference } from '../import-plan';

/** A reference as one text, so that lists of references can be compared and merged. */
export type ReferenceId = string;

const PLANNED = 'planned:';

export const idOfReference = (reference: Reference): ReferenceId =>
  reference.kind === 'existing' ? reference.documentId : `${PLANNED}${reference.key}`;

/** A documentId has no colon, so the two kinds cannot be confused. */
export const referenceOfId = (id: ReferenceId): Reference =>
  id.startsWith(PLANNED)
    ? { kind: 'planned', key: id.slice(PLANNED.length) }
    : { kind: 'existing', documentId: id };

/** References without the empty ones and without repetition, in order. */
export const distinctReferences = (references: readonly (Reference | null)[]): Reference[] =>
  firstOfEach(
    references.filter((reference) => reference !== null),
    idOfReference,
  );
