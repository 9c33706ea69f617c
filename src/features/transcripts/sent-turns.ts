import { numberAt, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import { TURN_ROLES, type DraftTurn, type Turn, type TurnRole } from '../content/turn';

/** A stored turn and the row it is stored in; the row is only good for the length of one request. */
export interface StoredTurn extends Turn {
  readonly rowId: number | string;
}

/** A turn as it was sent, with what identity needs; `sent` keeps every key for the write. */
export interface SentTurn {
  readonly sent: UnknownRecord;
  readonly draft: DraftTurn;
}

/**
 * Reads the turns that a client sent. A turn that names a stored row (as the admin panel does) and
 * leaves keys out keeps the stored values of those keys, as Strapi will. Items that are no records are
 * left for Strapi's validation to refuse.
 */
export const readSentTurns = (
  items: readonly unknown[],
  stored: readonly StoredTurn[],
): readonly SentTurn[] => {
  const byRow = new Map(stored.map((turn) => [String(turn.rowId), turn]));
  return items.map((item) => {
    const sent: UnknownRecord = typeof item === 'object' && item !== null ? { ...item } : {};
    const row = byRow.get(String(valueAt(sent, 'id')));
    return { sent, draft: draftOf({ ...row, ...sent }) };
  });
};

/** The stored form of a turn, from a database row. */
export const readStoredTurn = (row: unknown): StoredTurn => {
  const draft = draftOf(row);
  const id = valueAt(row, 'id');
  return {
    ...draft,
    turnId: draft.turnId ?? '',
    rowId: typeof id === 'number' || typeof id === 'string' ? id : '',
  };
};

const draftOf = (record: unknown): DraftTurn => ({
  turnId: textAt(record, 'turnId'),
  speaker: textAt(record, 'speaker') ?? '',
  role: roleOf(textAt(record, 'role')),
  text: textAt(record, 'text') ?? '',
  start: numberAt(record, 'start'),
  end: numberAt(record, 'end'),
  expertDocumentId: textAt(record, 'expertDocumentId'),
});

const roleOf = (value: string | null): TurnRole =>
  TURN_ROLES.find((role) => role === value) ?? 'other';
