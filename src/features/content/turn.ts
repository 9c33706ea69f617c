/**
 * One utterance of a transcript. `turnId` is its identity for ever; `speaker` is the label as
 * printed; `start` and `end` are seconds from the beginning of the audio.
 */
export interface Turn {
  readonly turnId: string;
  readonly speaker: string;
  readonly role: TurnRole;
  readonly text: string;
  readonly start?: number | null;
  readonly end?: number | null;
  /** The Expert who spoke, by documentId, so that it survives publishing and renaming. */
  readonly expertDocumentId?: string | null;
}

export const TURN_ROLES = ['host', 'guest', 'other'] as const;
export type TurnRole = (typeof TURN_ROLES)[number];

/** A turn as a client or an editor sends it: it may not have been given its identity yet. */
export type DraftTurn = Omit<Turn, 'turnId'> & { readonly turnId?: string | null };
