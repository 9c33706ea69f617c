import { numberAt, textAt } from '../../lib/record';
import { filled, number, orNull, record, text, withDefault, type Decode } from '../../lib/row';

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

/** A stored turn; what was not read is empty, and a role of another release counts as none. */
export const readTurn: Decode<Turn> = record<Turn>({
  turnId: withDefault(text, ''),
  speaker: withDefault(text, ''),
  role: (value) => roleOf(value),
  text: withDefault(text, ''),
  start: orNull(number),
  end: orNull(number),
  expertDocumentId: filled,
});

/** A turn as a client or an editor sends it: it may not have been given its identity yet. */
export type DraftTurn = Omit<Turn, 'turnId'> & { readonly turnId?: string | null };

const roleOf = (value: unknown): TurnRole => TURN_ROLES.find((role) => role === value) ?? 'other';

/** A turn that nobody has checked yet: of a form, or of a request. */
export const readDraftTurn = (value: unknown): Required<DraftTurn> => ({
  turnId: textAt(value, 'turnId'),
  speaker: textAt(value, 'speaker') ?? '',
  role: roleOf(textAt(value, 'role')),
  text: textAt(value, 'text') ?? '',
  start: numberAt(value, 'start'),
  end: numberAt(value, 'end'),
  expertDocumentId: textAt(value, 'expertDocumentId'),
});

/** A turn of which nothing is written: an empty form begins with one. */
export const isBlankTurn = ({ speaker, text }: Pick<DraftTurn, 'speaker' | 'text'>): boolean =>
  speaker.trim() === '' && text.trim() === '';
