import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { fail, succeed, type Result } from '../../../lib/result';
import { defaultLocale } from '../../../platform/default-locale';
import type { ImportOutcome } from '../import-outcome';
import type { ImportOptions } from '../import-plan';
import { FACTS_FILE, importOptionsOf, parseFactsFile, type PageFacts } from '../page-facts';
import { refusePage } from '../page-refusal';
import { importPage } from './import-page';

export interface ImportRequest {
  /** Files, or folders whose `.txt` files are pages. */
  readonly paths: readonly string[];
  /** What is said of the page; with several pages only what can hold for all of them. */
  readonly facts: PageFacts;
  readonly shouldPublish: boolean;
  readonly isDryRun: boolean;
  /** Told before the first page and after each. */
  readonly onProgress: (done: number, total: number) => void;
}

/** Why nothing was imported at all. */
export interface ImportRefusal {
  readonly code: keyof typeof IMPORT_REFUSALS;
  readonly message: string;
}

const IMPORT_REFUSALS = {
  IMPORT_PATH_MISSING: 'There is no such file or folder',
  IMPORT_NO_PAGES: 'No page was found: name files, or folders with .txt files. Looked in',
  IMPORT_FACTS_WRONG: `The ${FACTS_FILE} beside the pages cannot be read`,
  IMPORT_OPTION_FOR_ONE_PAGE: 'This belongs to one page; say it in pages.json for several',
  IMPORT_LOCALE_UNKNOWN: 'This language is not set up; add it to CONTENT_LOCALES',
} as const;

/** Imports pages one after another; a bad page is reported and never stops the rest. */
export const importPages = async (
  strapi: Core.Strapi,
  request: ImportRequest,
): Promise<Result<readonly ImportOutcome[], ImportRefusal>> => {
  const files = await findPages(request.paths);
  if (!files.ok) return files;
  const single = (['title', 'date', 'source'] as const).find((name) => request.facts[name]);
  if (single && files.value.length > 1) return refuse('IMPORT_OPTION_FOR_ONE_PAGE', `--${single}`);
  const prepared = await prepareAll(strapi, files.value, request);
  if (!prepared.ok) return prepared;
  const outcomes: ImportOutcome[] = [];
  request.onProgress(0, prepared.value.length);
  for (const page of prepared.value) {
    outcomes.push(await importFile(strapi, page, request));
    request.onProgress(outcomes.length, prepared.value.length);
  }
  return succeed(outcomes);
};

const importFile = async (
  strapi: Core.Strapi,
  { file, options }: PreparedPage,
  { isDryRun }: ImportRequest,
): Promise<ImportOutcome> => {
  const bytes = await readFile(file).catch(() => null);
  if (bytes) return importPage(strapi, { file, bytes, options, isDryRun });
  return { kind: 'refused', file, refusal: refusePage('PAGE_UNREADABLE', { file }) };
};

const refuse = (code: ImportRefusal['code'], what: string) =>
  fail<ImportRefusal>({ code, message: `${IMPORT_REFUSALS[code]}: ${what}` });

/** The pages that the paths name, sorted within a folder, none twice. */
const findPages = async (
  paths: readonly string[],
): Promise<Result<readonly string[], ImportRefusal>> => {
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found) return refuse('IMPORT_PATH_MISSING', path);
    files.push(...(found.isDirectory() ? await pagesIn(path) : [path]));
  }
  if (files.length === 0) return refuse('IMPORT_NO_PAGES', paths.join(', '));
  return succeed([...new Set(files)]);
};

const pagesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() === '.txt')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

interface PreparedPage {
  readonly file: string;
  readonly options: ImportOptions;
}

const prepareAll = async (
  strapi: Core.Strapi,
  files: readonly string[],
  { facts, shouldPublish }: ImportRequest,
): Promise<Result<readonly PreparedPage[], ImportRefusal>> => {
  const locales = await localeCodes(strapi);
  const fallback = await defaultLocale(strapi);
  const prepared: PreparedPage[] = [];
  for (const file of files) {
    const beside = await readFactsBeside(file);
    if (!beside.ok) return beside;
    const options = importOptionsOf({
      fileName: basename(file),
      facts: [beside.value, facts],
      defaultLocale: fallback,
      shouldPublish,
    });
    if (!locales.includes(options.locale)) {
      return refuse('IMPORT_LOCALE_UNKNOWN', `${options.locale} (${file})`);
    }
    prepared.push({ file, options });
  }
  return succeed(prepared);
};

const readFactsBeside = async (file: string): Promise<Result<PageFacts, ImportRefusal>> => {
  const path = join(dirname(file), FACTS_FILE);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return succeed({});
  const facts = parseFactsFile(text);
  if (!facts.ok) return refuse('IMPORT_FACTS_WRONG', `${path}: ${facts.error}`);
  return succeed(facts.value[basename(file)] ?? {});
};

const localeCodes = async (strapi: Core.Strapi): Promise<string[]> => {
  const locales: { find(): Promise<readonly { code: string }[]> } = strapi
    .plugin('i18n')
    .service('locales');
  return (await locales.find()).map(({ code }) => code);
};
