import type { Guest } from '../../features/transcripts/speakers';

/** By documentId the guests whose turns have been looked for. */
export type KnownGuests = ReadonlyMap<string, KnownGuest>;

interface KnownGuest {
  /** Added since the form was opened: of the others nothing is changed that was stored. */
  readonly isAdded: boolean;
  /** How many names of theirs were known. */
  readonly names: number;
}

/** @param before null where the guests have only just become known */
export const knowGuests = (before: KnownGuests | null, guests: readonly Guest[]): KnownGuests =>
  new Map(
    guests.map(({ documentId, nameVariants }) => {
      const isAdded = before !== null && before.get(documentId)?.isAdded !== false;
      return [documentId, { isAdded, names: 1 + nameVariants.length }];
    }),
  );

/** Whose turns are to be looked for: who was not known, and who was added and is called otherwise, too, as it turns out. */
export const addedGuests = (before: KnownGuests | null, now: KnownGuests): ReadonlySet<string> =>
  new Set(
    [...now]
      .filter(([documentId, { isAdded, names }]) => {
        const known = before?.get(documentId);
        return known === undefined || (isAdded && names > known.names);
      })
      .map(([documentId]) => documentId),
  );
