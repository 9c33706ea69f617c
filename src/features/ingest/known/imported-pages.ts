import { addTo } from '../../../lib/by-key';
import type { ImportOptions } from '../import-plan';

/** A page that was imported: its name, and what its transcript is like, whatever the file is called. */
export interface ImportedPage extends PageKey {
  readonly fingerprint: string;
}

export type PageKey = Pick<ImportOptions, 'source' | 'locale'>;

/** Which pages have been imported. */
export interface ImportedPages {
  /** The page of this source and locale; else the one of the same transcript that was imported first. */
  find(page: ImportedPage): ImportedPage | null;
  /** The page of this source in another locale. */
  findTranslated(page: PageKey): ImportedPage | null;
  /** Notes the latest import of a page. */
  put(page: ImportedPage): void;
}

/** `pages` in the order of their last import. */
export const createImportedPages = (pages: readonly ImportedPage[]): ImportedPages => {
  const known = new Map<string, ImportedPage>();
  const bySource = new Map<string, Set<string>>();
  const byFingerprint = new Map<string, Set<string>>();
  const put = (page: ImportedPage): void => {
    const key = keyOf(page);
    const before = known.get(key);
    if (before !== undefined) {
      bySource.get(before.source)?.delete(key);
      byFingerprint.get(fingerprintKey(before))?.delete(key);
    }
    known.set(key, page);
    addTo(bySource, page.source, key);
    addTo(byFingerprint, fingerprintKey(page), key);
  };
  for (const page of pages) put(page);
  const first = (keys: ReadonlySet<string> | undefined, locale?: string): ImportedPage | null => {
    const found = [...(keys ?? [])].flatMap((key) => known.get(key) ?? []);
    return found.find((page) => page.locale !== locale) ?? null;
  };
  return {
    put,
    find: (page) => known.get(keyOf(page)) ?? first(byFingerprint.get(fingerprintKey(page))),
    findTranslated: ({ source, locale }) => first(bySource.get(source), locale),
  };
};

export const keyOf = ({ source, locale }: PageKey): string => JSON.stringify([source, locale]);

const fingerprintKey = ({ fingerprint, locale }: ImportedPage): string =>
  JSON.stringify([fingerprint, locale]);
