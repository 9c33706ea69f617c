import type { Knex } from 'knex';
import {
  flag,
  json,
  listOf,
  orNull,
  recordOf,
  row,
  decodeRows,
  text,
  type Decode,
} from '../../../lib/row';
import type { ImportMemory, Missing, PreviousImport } from '../import-plan';
import type { ImportedPage, PageKey } from '../known/imported-pages';

export const IMPORTED_PAGES = 'lectern_imported_pages';

/** By what the same page is recognised without reading it, as long as its interview is untouched. */
export interface Recognition {
  /** Of the bytes of the file and of what was said of it. */
  readonly hash: string;
  /** Labels that are speakers' only where they are known to be, and how they were known. */
  readonly labels: Readonly<Record<string, string>>;
  /** What the interview lacked. */
  readonly missing: readonly Missing[];
}

/** What is kept of an import for the next one of the same page. */
export interface ImportRecord extends PageKey {
  /** Of the transcript, whatever the file is called. */
  readonly fingerprint: string;
  readonly interviewDocumentId: string;
  readonly memory: ImportMemory;
  readonly documentIds: Readonly<Record<string, string>>;
  readonly recognition: Recognition;
}

/** An imported page whose file is the same and whose interview nobody has touched since. */
export interface RecognisedPage extends PageKey {
  readonly previous: PreviousImport;
  readonly recognition: Recognition;
  readonly isPublished: boolean;
}

/** Which pages have been imported, in the order of their last import. */
export const readImportedKeys = async (trx: Knex.Transaction): Promise<readonly ImportedPage[]> => {
  const rows: unknown = await trx(IMPORTED_PAGES)
    .select('source', 'locale', 'fingerprint')
    .orderBy('imported_at');
  return listOf(row({ ...PAGE_KEY, fingerprint: text }))(rows);
};

const PAGE_KEY = { source: text, locale: text };

export const readImport = async (
  trx: Knex.Transaction,
  { source, locale }: PageKey,
): Promise<PreviousImport | null> => {
  return orNull(PREVIOUS)(await trx(IMPORTED_PAGES).where({ source, locale }).first());
};

/** So many pages are looked at for their likeness. */
const MOST_LIKE = 10;

/** Pages whose interview has this title, or was on air that day; the latest first. */
export const findImportsLike = async (
  trx: Knex.Transaction,
  { title, date, locale }: Readonly<Record<'title' | 'date', string | null> & { locale: string }>,
  interviewTable: string,
): Promise<readonly PageKey[]> => {
  const answer: unknown = await trx.raw(
    `select page.source, page.locale
     from ?? page
     join ?? draft on draft.document_id = page.interview_document_id and draft.locale = page.locale
       and draft.published_at is null
     where page.locale = ? and (lower(draft.title) = lower(?::text) or draft.air_date = ?::date)
     order by page.imported_at desc limit ?`,
    [IMPORTED_PAGES, interviewTable, locale, title, date, MOST_LIKE],
  );
  return decodeRows(answer, row(PAGE_KEY));
};

/** Keeps what this import did, in place of what the one before did. */
export const saveImport = async (
  trx: Knex.Transaction,
  record: ImportRecord,
  interviewTable: string,
): Promise<void> => {
  const { interviewDocumentId: documentId, locale } = record;
  const values = {
    source: record.source,
    locale,
    fingerprint: record.fingerprint,
    interview_document_id: documentId,
    memory: JSON.stringify(record.memory),
    document_ids: JSON.stringify(record.documentIds),
    recognition: trx.raw(
      `jsonb_set(?::jsonb, '{touched}', coalesce((
         select to_jsonb(updated_at) from ?? where document_id = ? and locale = ? and published_at is null), 'null'))`,
      [JSON.stringify(record.recognition), interviewTable, documentId, locale],
    ),
    imported_at: trx.fn.now(),
  };
  await trx(IMPORTED_PAGES).insert(values).onConflict(['source', 'locale']).merge();
};

/** Of many pages, in one statement, those whose hash is the same and whose interview is untouched. */
export const findRecognised = async (
  trx: Knex.Transaction,
  pages: readonly (PageKey & Pick<Recognition, 'hash'>)[],
  interviewTable: string,
): Promise<readonly RecognisedPage[]> => {
  const answer: unknown = await trx.raw(
    `select page.*, exists (
         select from ?? published where published.document_id = page.interview_document_id
           and published.locale = page.locale and published.published_at is not null
       ) as is_published
     from jsonb_to_recordset(?::jsonb) as wanted (source text, locale text, hash text)
     join ?? page on page.source = wanted.source and page.locale = wanted.locale
       and page.recognition ->> 'hash' = wanted.hash
     join ?? draft on draft.document_id = page.interview_document_id and draft.locale = page.locale
       and draft.published_at is null and to_jsonb(draft.updated_at) = page.recognition -> 'touched'`,
    [interviewTable, JSON.stringify(pages), IMPORTED_PAGES, interviewTable],
  );
  return decodeRows(answer, (found) => ({ ...RECOGNISED(found), previous: PREVIOUS(found) }));
};

/** Notes that these pages were imported again, and nothing came of it. */
export const noteImportedAgain = async (
  trx: Knex.Transaction,
  pages: readonly PageKey[],
): Promise<void> => {
  await trx.raw(
    `update ?? page set imported_at = now()
     from jsonb_to_recordset(?::jsonb) as seen (source text, locale text)
     where page.source = seen.source and page.locale = seen.locale`,
    [IMPORTED_PAGES, JSON.stringify(pages.map(({ source, locale }) => ({ source, locale })))],
  );
};

// What saveImport wrote as JSON, and nobody else, is of these very types.
const MEMORY: Decode<ImportMemory> = (value) => value as ImportMemory;
const RECOGNITION: Decode<Recognition> = (value) => value as Recognition;

const RECOGNISED = row<Omit<RecognisedPage, 'previous'>>({
  ...PAGE_KEY,
  recognition: json(RECOGNITION),
  isPublished: flag,
});

const KEPT = row({
  memory: json(MEMORY),
  interviewDocumentId: text,
  documentIds: json(recordOf(text)),
});

const PREVIOUS: Decode<PreviousImport> = (found) => {
  const { memory, ...kept } = KEPT(found);
  return { ...memory, ...kept };
};
