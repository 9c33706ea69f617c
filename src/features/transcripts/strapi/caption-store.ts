import type { Core, UID } from '@strapi/strapi';
import type { UnknownRecord } from '../../../lib/record';
import { asIs, listOf, record, recordOf, text, withDefault } from '../../../lib/row';
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

/** The Document Service; its parameters are typed by content type, and here the type is a value. */
interface Documents {
  findMany(params: object): Promise<unknown[]>;
  update(params: object): Promise<unknown>;
  publish(params: object): Promise<unknown>;
}

const documentsOf = (strapi: Core.Strapi): Documents =>
  strapi.documents(INTERVIEW.uid as UID.ContentType) as unknown as Documents;

/** The drafts with this documentId or slug in this locale; a slug may be that of several drafts. */
export const findDrafts = async (
  strapi: Core.Strapi,
  documentIdOrSlug: string,
  locale: string,
): Promise<readonly DraftInterview[]> => {
  const is = { $eq: documentIdOrSlug };
  const rows = await documentsOf(strapi).findMany({
    filters: { $or: [{ documentId: is }, { slug: is }] },
    populate: { transcript: true },
    status: 'draft',
    locale,
  });
  return rows.map((row) => {
    const { transcript, ...draft } = DRAFT(row);
    return { ...draft, locale, turns: transcript.map(readStoredTurn), rows: transcript };
  });
};

/** A row as the Document Service gives it, and takes it back. */
const whole = recordOf(asIs);

const DRAFT = record({
  documentId: text,
  title: withDefault(text, ''),
  transcript: listOf(whole),
});

/** Writes the times of turns, by index, and nothing else. */
export const saveTimes = async (
  strapi: Core.Strapi,
  { documentId, locale, rows }: DraftInterview,
  times: ReadonlyMap<number, TurnTimes>,
): Promise<void> => {
  const transcript = rows.map((row, index) => ({ ...row, ...times.get(index) }));
  await documentsOf(strapi).update({ documentId, locale, data: { transcript } });
};

export const publishInterview = async (
  strapi: Core.Strapi,
  { documentId, locale }: DraftInterview,
): Promise<void> => {
  await documentsOf(strapi).publish({ documentId, locale });
};
