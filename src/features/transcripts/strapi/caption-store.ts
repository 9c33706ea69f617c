import type { Core } from '@strapi/strapi';
import type { UnknownRecord } from '../../../lib/record';
import { asIs, listOf, record, recordOf, text, withDefault } from '../../../lib/row';
import { documentsOf } from '../../../platform/documents';
import { INTERVIEW } from '../../content/registry';
import type { TurnTimes } from '../caption-matching';
import { readStoredTurn, type StoredTurn } from '../sent-turns';

/** The draft of an interview, with its turns as they are stored. */
export interface DraftInterview {
  readonly documentId: string;
  readonly title: string;
  readonly locale: string;
  readonly turns: readonly StoredTurn[];
  readonly rows: readonly UnknownRecord[];
}

/** The drafts with this documentId or slug in this locale; a slug may be that of several drafts. */
export const findDrafts = async (
  strapi: Core.Strapi,
  documentIdOrSlug: string,
  locale: string,
): Promise<readonly DraftInterview[]> => {
  const is = { $eq: documentIdOrSlug };
  const rows = await documentsOf(strapi, INTERVIEW.uid).findMany({
    filters: { $or: [{ documentId: is }, { slug: is }] },
    populate: { transcript: true },
    status: 'draft',
    locale,
  });
  return DRAFTS(rows).map(({ transcript, ...draft }) => ({
    ...draft,
    locale,
    turns: transcript.map(readStoredTurn),
    rows: transcript,
  }));
};

const DRAFTS = listOf(
  record({
    documentId: text,
    title: withDefault(text, ''),
    // They are given back as they are.
    transcript: listOf(recordOf(asIs)),
  }),
);

/** Writes the times of turns, by index, and nothing else. */
export const saveTimes = async (
  strapi: Core.Strapi,
  { documentId, locale, rows }: DraftInterview,
  times: ReadonlyMap<number, TurnTimes>,
): Promise<void> => {
  const transcript = rows.map((row, index) => ({ ...row, ...times.get(index) }));
  await documentsOf(strapi, INTERVIEW.uid).update({ documentId, locale, data: { transcript } });
};
