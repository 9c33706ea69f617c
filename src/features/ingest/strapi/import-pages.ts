import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { fail, succeed, type Result } from '../../../lib/result';
import { defaultLocale, localeCodes } from '../../../platform/default-locale';
import { FACTS_FILE, importOptionsOf, parseFactsFile, type PageFacts } from '../page/facts';
import { refusePage } from '../page/refusal';
import type { ImportOutcome } from '../report/outcome';
import { importPage, type ImportRun } from './import-page';
import { createKnown } from './known';
import { hashOf } from './page-hash';
import type { PageToImport } from './prepare-page';
import { recognisePages, type RecognisedPages } from './recognised-pages';

export interface ImportRequest {
  /** Files, or folders whose `.txt` files are pages. */
  readonly paths: readonly string[];
  /** What is said of the page; with several pages only what can hold for all of them. */
  readonly facts: PageFacts;
  readonly shouldPublish: boolean;
  readonly isDryRun: boolean;
  /** Told before the first page and after each. */
  readonly onProgress: (done: number, total: number) => void;
  /** Told of each page, in order; the next one waits until it has been told. Nothing is kept. */
  readonly onOutcome: (outcome: ImportOutcome) => void | Promise<void>;
  /** Asked before each page. */
  readonly isStopRequested?: () => boolean;
}

/** How far an import came. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
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

/** So many pages are looked up together. */
const BATCH = 50;

/** Imports pages one after another; a bad page is reported and never stops the rest. */
export const importPages = async (
  strapi: Core.Strapi,
  request: ImportRequest,
): Promise<Result<ImportProgress, ImportRefusal>> => {
  const files = await findPages(request.paths);
  if (!files.ok) return files;
  const single = (['title', 'date', 'source'] as const).find((name) => request.facts[name]);
  if (single && files.value.length > 1) return refuse('IMPORT_OPTION_FOR_ONE_PAGE', `--${single}`);
  const prepared = await prepareAll(strapi, files.value, request);
  if (!prepared.ok) return prepared;
  const total = prepared.value.length;
  const run = { strapi, known: createKnown(strapi), isDryRun: request.isDryRun };
  let done = 0;
  request.onProgress(done, total);
  for (let start = 0; start < total && request.isStopRequested?.() !== true; start += BATCH) {
    const pages = await readPages(strapi, prepared.value.slice(start, start + BATCH));
    done += await importBatch(run, pages, {
      ...request,
      onProgress: (count) => {
        request.onProgress(done + count, total);
      },
    });
  }
  return succeed({ done, total });
};

type ReadPage = PageToImport | { readonly file: string; readonly bytes: null };

/** How many of them were imported. */
const importBatch = async (
  run: ImportRun,
  pages: readonly ReadPage[],
  request: Pick<ImportRequest, 'onOutcome' | 'isStopRequested'> & {
    readonly onProgress: (count: number) => void;
  },
): Promise<number> => {
  const recognised = await recognisePages(
    run,
    pages.filter((page) => page.bytes !== null),
  );
  let count = 0;
  for (const page of pages) {
    if (request.isStopRequested?.() === true) break;
    await request.onOutcome(await importFile(run, page, recognised));
    count += 1;
    request.onProgress(count);
  }
  await recognised.note();
  return count;
};

const importFile = async (
  run: ImportRun,
  page: ReadPage,
  recognised: RecognisedPages,
): Promise<ImportOutcome> => {
  const { file } = page;
  if (page.bytes === null) {
    return { kind: 'refused', file, refusal: refusePage('PAGE_UNREADABLE', { file }) };
  }
  const known = await recognised.outcomeOf(page);
  if (known !== null) return known;
  const outcome = await importPage(run, page);
  if (outcome.kind === 'written') recognised.forget(outcome.plan);
  return outcome;
};

const readPages = (strapi: Core.Strapi, pages: readonly PreparedPage[]): Promise<ReadPage[]> =>
  Promise.all(
    pages.map(async ({ file, options }): Promise<ReadPage> => {
      const bytes = await readFile(file).catch(() => null);
      if (bytes === null) return { file, bytes };
      return { file, bytes, options, hash: hashOf(strapi, { bytes, options }) };
    }),
  );

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

type PreparedPage = Pick<PageToImport, 'file' | 'options'>;

const prepareAll = async (
  strapi: Core.Strapi,
  files: readonly string[],
  { facts, shouldPublish }: ImportRequest,
): Promise<Result<readonly PreparedPage[], ImportRefusal>> => {
  const locales = await localeCodes(strapi);
  const fallback = await defaultLocale(strapi);
  const prepared: PreparedPage[] = [];
  const factsIn = new Map<string, Awaited<ReturnType<typeof readFactsIn>>>();
  for (const file of files) {
    const folder = dirname(file);
    const told = factsIn.get(folder) ?? (await readFactsIn(folder));
    factsIn.set(folder, told);
    if (!told.ok) return told;
    const options = importOptionsOf({
      fileName: basename(file),
      facts: [told.value[basename(file)] ?? {}, facts],
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

/** By file name. */
const readFactsIn = async (
  folder: string,
): Promise<Result<Readonly<Record<string, PageFacts>>, ImportRefusal>> => {
  const path = join(folder, FACTS_FILE);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return succeed({});
  const facts = parseFactsFile(text);
  if (!facts.ok) return refuse('IMPORT_FACTS_WRONG', `${path}: ${facts.error}`);
  return succeed(facts.value);
};
