import type { Core, UID } from '@strapi/strapi';
import { listAt, textAt } from '../../../lib/record';
import { readStoredTurn, type StoredTurn } from '../sent-turns';
import type { Guest } from '../speakers';

export interface StoredTranscript {
  readonly locale: string | null;
  readonly turns: readonly StoredTurn[];
  readonly guests: readonly Guest[];
}

/** The drafts of an interview in every locale, the oldest locale first. */
export const readTranscripts = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
): Promise<readonly StoredTranscript[]> => {
  const rows: unknown[] = await strapi.db.query(uid).findMany({
    select: ['locale'],
    where: { documentId, publishedAt: null },
    populate: { transcript: true, guests: { select: ['documentId', 'name', 'nameVariants'] } },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({
    locale: textAt(row, 'locale'),
    turns: listAt(row, 'transcript').map(readStoredTurn),
    guests: listAt(row, 'guests').map(readGuest),
  }));
};

/** Writes which expert speaks a turn. */
export const saveExpertOfTurn = async (
  strapi: Core.Strapi,
  turn: StoredTurn,
  expertDocumentId: string,
): Promise<void> => {
  await strapi.db
    .query('interview.turn')
    .update({ where: { id: turn.rowId }, data: { expertDocumentId } });
};

const readGuest = (row: unknown): Guest => ({
  documentId: textAt(row, 'documentId') ?? '',
  name: textAt(row, 'name') ?? '',
  nameVariants: listAt(row, 'nameVariants').map(String),
});
