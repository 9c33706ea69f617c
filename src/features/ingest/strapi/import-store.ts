import type { Knex } from 'knex';
import { textAt, valueAt } from '../../../lib/record';
import type { ImportMemory, PreviousImport } from '../import-plan';

const TABLE = 'lectern_imported_pages';

export interface PageKey {
  readonly source: string;
  readonly locale: string;
}

/** What is kept of an import for the next one of the same page. */
export interface ImportRecord extends PageKey {
  /** Of the transcript, whatever the file is called. */
  readonly fingerprint: string;
  readonly interviewDocumentId: string;
  readonly memory: ImportMemory;
  readonly documentIds: Readonly<Record<string, string>>;
}

/** The previous import of this source and locale; else that of the same transcript under another name. */
export const findPreviousImport = async (
  trx: Knex.Transaction,
  { source, locale }: PageKey,
  fingerprint: string,
): Promise<PreviousImport | null> => {
  const bySource: unknown = await trx(TABLE).where({ source, locale }).first();
  const row: unknown =
    bySource ?? (await trx(TABLE).where({ fingerprint, locale }).orderBy('imported_at').first());
  return row ? previousImportOf(row) : null;
};

/** The interview that this source has in another locale; null if it has none. */
export const findTranslated = async (
  trx: Knex.Transaction,
  { source, locale }: PageKey,
): Promise<string | null> => {
  const row: unknown = await trx(TABLE)
    .where({ source })
    .whereNot({ locale })
    .orderBy('imported_at')
    .first();
  return textAt(row, 'interview_document_id');
};

/** Keeps what this import did, in place of what the one before did. */
export const saveImport = async (trx: Knex.Transaction, record: ImportRecord): Promise<void> => {
  const row = {
    source: record.source,
    locale: record.locale,
    fingerprint: record.fingerprint,
    interview_document_id: record.interviewDocumentId,
    memory: JSON.stringify(record.memory),
    document_ids: JSON.stringify(record.documentIds),
    imported_at: trx.fn.now(),
  };
  await trx(TABLE).insert(row).onConflict(['source', 'locale']).merge();
};

const previousImportOf = (row: unknown): PreviousImport => {
  // Written by saveImport only, from values of these very types.
  const memory = jsonAt(row, 'memory') as ImportMemory;
  const documentIds = jsonAt(row, 'document_ids') as Record<string, string>;
  const interviewDocumentId = textAt(row, 'interview_document_id') ?? '';
  return { ...memory, interviewDocumentId, documentIds };
};

/** Strapi has the driver hand JSON over as text. */
const jsonAt = (row: unknown, column: string): unknown => {
  const value = valueAt(row, column);
  return typeof value === 'string' ? JSON.parse(value) : value;
};
