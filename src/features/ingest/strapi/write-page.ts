import { tableOf } from '../../../platform/stored-schema';
import { INTERVIEW } from '../../content/registry';
import type { ImportPlan } from '../import-plan';
import { doubtfulLabels } from '../page/page';
import { missingOf } from '../plan/interview-facts';
import { labelEvidence } from '../plan/unchanged-page';
import type { HeldBackRecord } from '../report/outcome';
import { saveImport } from './import-store';
import type { WrittenPage } from './known';
import { readOwnXid } from './known-changes-store';
import { fingerprintOf, type PageReading, type Prepared } from './prepare-page';
import { writePlan, type WrittenPlan } from './write-plan';

export interface PageToWrite extends Prepared {
  readonly plan: ImportPlan;
  /** Of the bytes and of what is said of the page. */
  readonly hash: string;
  /** The id of the administrator who writes; null for nobody. */
  readonly author: number | null;
}

export interface WrittenImport extends WrittenPlan {
  /** What is known now; undefined where nothing of the page is remembered. */
  readonly page: WrittenPage | undefined;
  readonly heldBack: readonly HeldBackRecord[];
}

/** Writes a plan and keeps what the next import of the page must know. Call inside a transaction. */
export const writePage = async (
  { strapi, known, trx }: PageReading,
  { text, input, plan, hash, author }: PageToWrite,
): Promise<WrittenImport> => {
  const written = await writePlan(strapi, plan, author);
  const { documentIds, published } = written;
  const { source, locale, memory, records } = plan;
  const interview = records.find(({ type }) => type === 'interview');
  const interviewDocumentId = interview ? documentIds[interview.key] : undefined;
  if (!memory || !interview || !interviewDocumentId) return { ...written, page: undefined };
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
  const page = { source, locale, fingerprint };
  return { ...written, page: { plan, documentIds, published, xid, others, page } };
};
