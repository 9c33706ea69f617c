import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { succeed, type Result } from '../../../lib/result';
import { lockInTransaction } from '../../../platform/advisory-lock';
import { inTransaction } from '../../../platform/database';
import { messageForPeople } from '../../../platform/http-errors';
import { INTERVIEW } from '../../content/registry';
import { newTurnId } from '../../content/strapi/turn-id';
import type { ImportOutcome } from '../import-outcome';
import type { ImportInput, ImportOptions, PreviousImport } from '../import-plan';
import { effectiveOptions, missingOf } from '../interview-facts';
import { doubtfulLabels, parsePage } from '../page';
import type { PageRefusal } from '../page-refusal';
import { decodePage } from '../page-text';
import type { ParsedPage } from '../parsed-page';
import { planImport } from '../plan';
import { canonicalTranscript } from '../recognise-page';
import { labelEvidence } from '../unchanged-page';
import { readImport, saveImport } from './import-store';
import type { Known, WrittenPage } from './known';
import { readOwnXid } from './known-changes-store';
import { readCurrentInterview, readOriginal } from './known-content-store';
import { tableOf, writePlan } from './write-plan';

export interface PageToImport {
  /** As reports name it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Of the bytes and of what is said of the page. */
  readonly hash: string;
  readonly options: ImportOptions;
}

/** What all pages of a run share. */
export interface ImportRun {
  readonly strapi: Core.Strapi;
  readonly known: Known;
  readonly isDryRun: boolean;
}

const WRITE_FAILED =
  'Nothing of this page was written: something broke while it was. The log says what; then try again.';

/**
 * Imports one saved page: reads it, plans, and writes everything in one transaction or nothing. One
 * import runs at a time on a database, so that what was read is still true when it is written.
 */
export const importPage = async (run: ImportRun, page: PageToImport): Promise<ImportOutcome> => {
  const { strapi, known, isDryRun } = run;
  const { file } = page;
  try {
    const { outcome, written } = await inTransaction(strapi, async (trx): Promise<Imported> => {
      await lockInTransaction(trx, 'lectern:import');
      await known.refresh(trx);
      const prepared = await prepare(run, trx, page);
      if (!prepared.ok) return { outcome: { kind: 'refused', file, refusal: prepared.error } };
      const { input } = prepared.value;
      if (isDryRun) return { outcome: { kind: 'planned', file, plan: planImport(input) } };
      return await write(run, trx, { page, ...prepared.value });
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
  readonly written?: WrittenPage;
}

interface Prepared {
  readonly text: string;
  readonly input: ImportInput;
}

/** Reads the page and everything that the plan asks about. */
const prepare = async (
  { strapi, known }: ImportRun,
  trx: Knex.Transaction,
  { file, bytes, options }: PageToImport,
): Promise<Result<Prepared, PageRefusal>> => {
  const text = decodePage(bytes, file);
  if (!text.ok) return text;
  const content = await known.content(options.locale);
  const parse = (host: string | null) =>
    parsePage(text.value, { name: file, knownNames: content.names, host: host ?? undefined });
  const first = parse(options.host);
  if (!first.ok) return first;
  const previous = await findPrevious(known, trx, { options, page: first.value });
  const settled = settleSource(effectiveOptions(options, previous?.options ?? null), previous);
  const page = settled.host === options.host ? first : parse(settled.host);
  if (!page.ok) return page;
  const input = {
    page: page.value,
    options: settled,
    known: content,
    previous,
    newTurnId,
    ...(await readInterview({ strapi, known }, trx, { options: settled, previous })),
  };
  return succeed({ text: text.value, input });
};

/** The previous import of this source and locale; else that of the same transcript under another name. */
const findPrevious = async (
  known: Known,
  trx: Knex.Transaction,
  { options, page }: Pick<ImportInput, 'options' | 'page'>,
): Promise<PreviousImport | null> => {
  const { source, locale } = options;
  const pages = await known.pages(trx);
  const found = pages.find({ source, locale, fingerprint: fingerprintOf(page) });
  return found ? await readImport(trx, found) : null;
};

/** A page that was recognised under another file name stays known under its first one. */
const settleSource = (options: ImportOptions, previous: PreviousImport | null): ImportOptions =>
  previous ? { ...options, source: previous.options.source } : options;

const readInterview = async (
  { strapi, known }: Pick<ImportRun, 'strapi' | 'known'>,
  trx: Knex.Transaction,
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

const write = async (
  { strapi, known }: ImportRun,
  trx: Knex.Transaction,
  { page, text, input }: Prepared & { readonly page: PageToImport },
): Promise<Imported> => {
  const plan = planImport(input);
  const { documentIds, published, heldBack } = await writePlan(strapi, plan);
  const { file, hash } = page;
  const outcome: ImportOutcome = {
    kind: 'written',
    file,
    plan,
    publishedCount: published.length,
    heldBack,
  };
  const { source, locale, memory, records } = plan;
  const interview = records.find(({ type }) => type === 'interview');
  const interviewDocumentId = interview ? documentIds[interview.key] : undefined;
  if (!memory || !interview || !interviewDocumentId) return { outcome };
  const fingerprint = fingerprintOf(input.page);
  const host = input.options.host ?? undefined;
  const recognition = {
    hash,
    labels: labelEvidence(doubtfulLabels(text, { host }), input.known.names),
    missing: missingOf(interview, input),
  };
  const record = { source, locale, fingerprint, interviewDocumentId, memory, documentIds };
  await saveImport(trx, { ...record, recognition }, tableOf(strapi, INTERVIEW.uid));
  const xid = await readOwnXid(trx);
  const others = await known.others(trx, xid);
  const imported = { source, locale, fingerprint };
  return { outcome, written: { plan, documentIds, published, xid, others, page: imported } };
};

const fingerprintOf = (page: ParsedPage): string =>
  createHash('sha256').update(canonicalTranscript(page)).digest('hex');
