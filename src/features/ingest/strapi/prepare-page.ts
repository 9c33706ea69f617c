import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { succeed, type Result } from '../../../lib/result';
import { newTurnId } from '../../transcripts/strapi/interface';
import type { ImportInput, ImportOptions, PreviousImport } from '../import-plan';
import { canonicalTranscript } from '../known/recognise-page';
import { parsePage } from '../page/page';
import type { PageRefusal } from '../page/refusal';
import { decodePage } from '../page/text';
import type { ParsedPage } from '../parsed-page';
import { effectiveOptions } from '../plan/interview-facts';
import { readImport } from './import-store';
import type { Known } from './known';
import { readCurrentInterview, readOriginal } from './known-content-store';

export interface PageToImport {
  /** As reports name it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Of the bytes and of what is said of the page. */
  readonly hash: string;
  readonly options: ImportOptions;
}

/** By what an import knows what is there. */
export interface PageReading {
  readonly strapi: Core.Strapi;
  readonly known: Known;
  readonly trx: Knex.Transaction;
}

export interface Prepared {
  readonly text: string;
  readonly input: ImportInput;
}

/** The previous import of a page, and the name under which this one is remembered. */
export interface Recognised {
  readonly previous: PreviousImport | null;
  readonly source: string;
}

export type Recognise = (
  reading: PageReading,
  page: Pick<ImportInput, 'options' | 'page'>,
) => Promise<Recognised>;

/** Reads a page and everything that its plan asks about. */
export const preparePage = async (
  reading: PageReading,
  { file, bytes, options }: Pick<PageToImport, 'file' | 'bytes' | 'options'>,
  recognise: Recognise = recogniseByName,
): Promise<Result<Prepared, PageRefusal>> => {
  const text = decodePage(bytes, file);
  if (!text.ok) return text;
  const content = await reading.known.content(options.locale);
  const parse = (host: string | null) =>
    parsePage(text.value, { name: file, knownNames: content.names, host: host ?? undefined });
  const first = parse(options.host);
  if (!first.ok) return first;
  const { previous, source } = await recognise(reading, { options, page: first.value });
  const settled = { ...effectiveOptions(options, previous?.options ?? null), source };
  const page = settled.host === options.host ? first : parse(settled.host);
  if (!page.ok) return page;
  const input = {
    page: page.value,
    options: settled,
    known: content,
    previous,
    newTurnId,
    ...(await readInterview(reading, { options: settled, previous })),
  };
  return succeed({ text: text.value, input });
};

/**
 * The previous import of this source and locale; else that of the same transcript under another name: it stays known
 * under its first one.
 */
export const recogniseByName: Recognise = async ({ known, trx }, { options, page }) => {
  const { source, locale } = options;
  const pages = await known.pages(trx);
  const found = pages.find({ source, locale, fingerprint: fingerprintOf(page) });
  const previous = found ? await readImport(trx, found) : null;
  return { previous, source: previous?.options.source ?? source };
};

export const fingerprintOf = (page: ParsedPage): string =>
  createHash('sha256').update(canonicalTranscript(page)).digest('hex');

const readInterview = async (
  { strapi, known, trx }: PageReading,
  { options, previous }: Pick<ImportInput, 'options' | 'previous'>,
): Promise<Pick<ImportInput, 'current' | 'translationOf'>> => {
  if (previous) {
    const { interviewDocumentId } = previous;
    return { current: await readCurrentInterview(strapi, interviewDocumentId, options.locale) };
  }
  const translated = (await known.pages(trx)).findTranslated(options);
  const original = translated ? await readImport(trx, translated) : null;
  return {
    current: null,
    translationOf: original ? await readOriginal(strapi, original.interviewDocumentId) : null,
  };
};
