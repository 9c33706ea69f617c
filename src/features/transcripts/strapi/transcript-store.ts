import type { Core, UID } from '@strapi/strapi';
import { listOf, orNull, record, text } from '../../../lib/row';
import { readNamedExpert, type NamedExpert } from '../../content/named-expert';
import { readStoredTurn, type StoredTurn } from '../sent-turns';

export interface StoredTranscript {
  readonly locale: string | null;
  readonly turns: readonly StoredTurn[];
  readonly guests: readonly NamedExpert[];
}

/** The drafts of an interview in every locale, the oldest locale first. */
export const readTranscripts = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
): Promise<readonly StoredTranscript[]> => {
  const rows: unknown = await strapi.db.query(uid).findMany({
    select: ['locale'],
    where: { documentId, publishedAt: null },
    populate: { transcript: true, guests: { select: ['documentId', 'name', 'nameVariants'] } },
    orderBy: { id: 'asc' },
  });
  return TRANSCRIPTS(rows).map(({ transcript: turns, ...stored }) => ({ turns, ...stored }));
};

const TRANSCRIPTS = listOf(
  record({
    locale: orNull(text),
    transcript: listOf(readStoredTurn),
    guests: listOf(readNamedExpert),
  }),
);

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
