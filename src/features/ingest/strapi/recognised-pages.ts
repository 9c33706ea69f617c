import { inTransaction } from '../../../platform/database';
import { tableOf } from '../../../platform/stored-schema';
import { INTERVIEW } from '../../content/registry';
import { keyOf, type PageKey } from '../known/imported-pages';
import { planUnchanged } from '../plan/unchanged-page';
import type { ImportOutcome } from '../report/outcome';
import type { ImportRun } from './import-page';
import { findRecognised, noteImportedAgain } from './import-store';
import type { PageToImport } from './prepare-page';

/** Of some pages those of which nothing comes, found in one statement for all of them. */
export interface RecognisedPages {
  /** What becomes of a page; null where it must be imported to know. */
  outcomeOf(page: PageToImport): Promise<ImportOutcome | null>;
  /** A page of this name is another one now. */
  forget(page: PageKey): void;
  /** Writes down which pages were imported again. */
  note(): Promise<void>;
}

export const recognisePages = async (
  { strapi, known, isDryRun }: ImportRun,
  pages: readonly PageToImport[],
): Promise<RecognisedPages> => {
  const keys = pages.map(({ hash, options: { source, locale } }) => ({ hash, source, locale }));
  const find = inTransaction(strapi, async (trx) => {
    const recognised = await findRecognised(trx, keys, tableOf(strapi, INTERVIEW.uid));
    if (recognised.length > 0) await known.refresh(trx);
    return recognised;
  });
  const found = await find.catch((error: unknown) => {
    known.forget();
    strapi.log.error(error); // each page will tell what became of it
    return [];
  });
  const byKey = new Map(found.map((page) => [keyOf(page), page]));
  const seen: PageKey[] = [];
  return {
    outcomeOf: async ({ file, hash, options }) => {
      const page = byKey.get(keyOf(options));
      if (page?.recognition.hash !== hash) return null;
      const { previous, isPublished, recognition } = page;
      if (!known.isRead()) await inTransaction(strapi, (trx) => known.refresh(trx));
      const content = await known.content(options.locale);
      const plan = planUnchanged({ ...recognition, options, previous, isPublished }, content);
      if (plan === null) return null;
      seen.push({ source: options.source, locale: options.locale });
      if (isDryRun) return { kind: 'planned', file, plan };
      return { kind: 'written', file, plan, publishedCount: 0, heldBack: [] };
    },
    forget: (page) => {
      byKey.delete(keyOf(page));
    },
    note: async () => {
      if (isDryRun || seen.length === 0) return;
      await inTransaction(strapi, (trx) => noteImportedAgain(trx, seen));
    },
  };
};
