import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { succeed, type Result } from '../../../lib/result';
import { lockInTransaction } from '../../../platform/advisory-lock';
import { inTransaction } from '../../../platform/database';
import { messageForPeople } from '../../../platform/http-errors';
import { newTurnId } from '../../content/strapi/turn-id';
import type { ImportOutcome } from '../import-outcome';
import type { ImportInput, ImportOptions, ImportPlan, PreviousImport } from '../import-plan';
import { effectiveOptions } from '../interview-facts';
import { parsePage } from '../page';
import type { PageRefusal } from '../page-refusal';
import { decodePage } from '../page-text';
import type { ParsedPage } from '../parsed-page';
import { planImport } from '../plan';
import { canonicalTranscript } from '../recognise-page';
import { findPreviousImport, findTranslated, saveImport } from './import-store';
import { readCurrentInterview, readKnownContent, readOriginal } from './known-content-store';
import { writePlan } from './write-plan';

export interface PageToImport {
  /** As reports name it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly options: ImportOptions;
  readonly isDryRun: boolean;
}

const WRITE_FAILED =
  'Nothing of this page was written: something broke while it was. The log says what; then try again.';

/**
 * Imports one saved page: reads it, plans, and writes everything in one transaction or nothing. One
 * import runs at a time on a database, so that what was read is still true when it is written.
 */
export const importPage = async (
  strapi: Core.Strapi,
  page: PageToImport,
): Promise<ImportOutcome> => {
  const { file } = page;
  try {
    return await inTransaction(strapi, async (trx) => {
      await lockInTransaction(trx, 'lectern:import');
      const prepared = await prepare(strapi, trx, page);
      if (!prepared.ok) return { kind: 'refused', file, refusal: prepared.error };
      if (page.isDryRun) return { kind: 'planned', file, plan: planImport(prepared.value) };
      return write(strapi, trx, { file, input: prepared.value });
    });
  } catch (error) {
    strapi.log.error(error);
    return { kind: 'failed', file, message: messageForPeople(error) ?? WRITE_FAILED };
  }
};

/** Reads the page and everything that the plan asks about. */
const prepare = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { file, bytes, options }: PageToImport,
): Promise<Result<ImportInput, PageRefusal>> => {
  const text = decodePage(bytes, file);
  if (!text.ok) return text;
  const known = await readKnownContent(strapi, options.locale);
  const knownNames = known.experts.flatMap(({ name, nameVariants }) => [name, ...nameVariants]);
  const parse = (host: string | null) =>
    parsePage(text.value, { name: file, knownNames, host: host ?? undefined });
  const first = parse(options.host);
  if (!first.ok) return first;
  const previous = await findPreviousImport(trx, options, fingerprintOf(first.value));
  const settled = settleSource(effectiveOptions(options, previous?.options ?? null), previous);
  const page = settled.host === options.host ? first : parse(settled.host);
  if (!page.ok) return page;
  return succeed({
    page: page.value,
    options: settled,
    known,
    previous,
    newTurnId,
    ...(await readInterview(strapi, trx, { options: settled, previous })),
  });
};

/** A page that was recognised under another file name stays known under its first one. */
const settleSource = (options: ImportOptions, previous: PreviousImport | null): ImportOptions =>
  previous ? { ...options, source: previous.options.source } : options;

const readInterview = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { options, previous }: Pick<ImportInput, 'options' | 'previous'>,
): Promise<Pick<ImportInput, 'current' | 'translationOf'>> => {
  if (previous) {
    const { interviewDocumentId } = previous;
    return { current: await readCurrentInterview(strapi, interviewDocumentId, options.locale) };
  }
  const translated = await findTranslated(trx, options);
  return {
    current: null,
    translationOf: translated ? await readOriginal(strapi, translated) : null,
  };
};

const write = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { file, input }: { file: string; input: ImportInput },
): Promise<ImportOutcome> => {
  const plan = planImport(input);
  const written = await writePlan(strapi, plan);
  await remember(trx, { plan, page: input.page, documentIds: written.documentIds });
  return {
    kind: 'written',
    file,
    plan,
    publishedCount: written.published.length,
    heldBack: written.heldBack,
  };
};

const remember = async (
  trx: Knex.Transaction,
  result: { plan: ImportPlan; page: ParsedPage; documentIds: Readonly<Record<string, string>> },
): Promise<void> => {
  const { memory, source, locale, records } = result.plan;
  const interview = records.find(({ type }) => type === 'interview');
  const interviewDocumentId = interview ? result.documentIds[interview.key] : undefined;
  if (!memory || !interviewDocumentId) return;
  await saveImport(trx, {
    source,
    locale,
    fingerprint: fingerprintOf(result.page),
    interviewDocumentId,
    memory,
    documentIds: result.documentIds,
  });
};

const fingerprintOf = (page: ParsedPage): string =>
  createHash('sha256').update(canonicalTranscript(page)).digest('hex');
