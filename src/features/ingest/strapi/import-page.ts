import type { Core } from '@strapi/strapi';
import { lockInTransaction } from '../../../platform/advisory-lock';
import { inTransaction } from '../../../platform/database';
import { messageForPeople } from '../../../platform/http-errors';
import { planImport } from '../plan/plan';
import type { ImportOutcome } from '../report/outcome';
import type { Known, WrittenPage } from './known';
import { preparePage, type PageToImport } from './prepare-page';
import { writePage } from './write-page';

/** What all pages of a run share. */
export interface ImportRun {
  readonly strapi: Core.Strapi;
  readonly known: Known;
  readonly isDryRun: boolean;
}

/** Imports and drafts made from pages wait for each other by this name. */
export const IMPORT_LOCK = 'lectern:import';

const WRITE_FAILED =
  'Nothing of this page was written: something broke while it was. The log says what; then try again.';

/**
 * Imports one saved page: reads it, plans, and writes everything in one transaction or nothing. One
 * import runs at a time on a database, so that what was read is still true when it is written.
 */
export const importPage = async (run: ImportRun, page: PageToImport): Promise<ImportOutcome> => {
  const { strapi, known, isDryRun } = run;
  const { file, hash } = page;
  try {
    const { outcome, written } = await inTransaction(strapi, async (trx): Promise<Imported> => {
      await lockInTransaction(trx, IMPORT_LOCK);
      await known.refresh(trx);
      const reading = { strapi, known, trx };
      const prepared = await preparePage(reading, page);
      if (!prepared.ok) return { outcome: { kind: 'refused', file, refusal: prepared.error } };
      const plan = planImport(prepared.value.input);
      if (isDryRun) return { outcome: { kind: 'planned', file, plan } };
      const toWrite = { ...prepared.value, plan, hash, author: null };
      const { published, heldBack, page: written } = await writePage(reading, toWrite);
      const publishedCount = published.length;
      return { outcome: { kind: 'written', file, plan, publishedCount, heldBack }, written };
    });
    if (written) known.learn(written);
    return outcome;
  } catch (error) {
    known.forget();
    strapi.log.error(error);
    return { kind: 'failed', file, message: messageForPeople(error) ?? WRITE_FAILED };
  }
};

interface Imported {
  readonly outcome: ImportOutcome;
  readonly written?: WrittenPage | undefined;
}
