import type { UnknownRecord } from '../../lib/record';
import { column, type Decode } from '../../lib/row';
import { readDraftTurn, readTurn, type DraftTurn, type Turn } from '../content/turn';

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
    const row = byRow.get(String(sent.id));
    return { sent, draft: readDraftTurn({ ...row, ...sent }) };
  });
};

/** The stored form of a turn, from a database row. */
export const readStoredTurn = (row: unknown): StoredTurn => ({
  ...readTurn(row),
  rowId: column('id', rowId)(row),
});

const rowId: Decode<StoredTurn['rowId']> = (value) =>
  typeof value === 'number' || typeof value === 'string' ? value : '';
