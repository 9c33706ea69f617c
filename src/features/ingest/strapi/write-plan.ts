import type { Core } from '@strapi/strapi';
import { orNull } from '../../../lib/row';
import { documentsOf } from '../../../platform/documents';
import { isLocalized } from '../../../platform/schema';
import { validationProblems } from '../../../platform/validation-problems';
import { readDocumentId } from '../../content/document-id';
import { EXPERT, INTERVIEW, PUBLICATION, SHOW, TOPIC } from '../../content/registry';
import type { ImportPlan, PlannedRecord, PlannedTurn, RecordType, Reference } from '../import-plan';
import type { HeldBackRecord } from '../report/outcome';

export interface WrittenPlan {
  /** By key of the plan: what each record is or became. */
  readonly documentIds: Readonly<Record<string, string>>;
  readonly published: readonly string[];
  readonly heldBack: readonly HeldBackRecord[];
}

export const UID_OF: Readonly<Record<RecordType, string>> = {
  topic: TOPIC.uid,
  show: SHOW.uid,
  expert: EXPERT.uid,
  publication: PUBLICATION.uid,
  interview: INTERVIEW.uid,
};

/**
 * Writes the records of a plan in their order, then publishes. Call inside a transaction.
 *
 * @param author the id of the administrator who writes; null for nobody
 */
export const writePlan = async (
  strapi: Core.Strapi,
  plan: ImportPlan,
  author: number | null,
): Promise<WrittenPlan> => {
  const documentIds: Record<string, string> = {};
  for (const record of plan.records) {
    const documentId = await writeRecord(strapi, record, { plan, documentIds, author });
    if (documentId) documentIds[record.key] = documentId;
  }
  const published: string[] = [];
  const heldBack: HeldBackRecord[] = [];
  for (const record of recordsToPublish(plan)) {
    const problems = await publishRecord(strapi, record, { plan, documentIds, author });
    if (problems.length > 0) heldBack.push({ label: record.label, problems });
    else published.push(record.key);
  }
  return { documentIds, published, heldBack };
};

interface Writing {
  readonly plan: ImportPlan;
  readonly documentIds: Readonly<Record<string, string>>;
  readonly author: number | null;
}

const recordsToPublish = ({ records, publish }: ImportPlan): PlannedRecord[] =>
  records.filter(({ key }) => publish.includes(key));

const writeRecord = async (
  strapi: Core.Strapi,
  record: PlannedRecord,
  writing: Writing,
): Promise<string | null> => {
  const { documentId } = record;
  if (record.outcome !== 'create' && record.outcome !== 'update') return documentId ?? null;
  const params = { ...localeOf(strapi, record, writing.plan), data: dataOf(record, writing) };
  // A record to create that has a documentId is a new locale of a document that is there.
  const written = documentId
    ? await documentsOf(strapi, UID_OF[record.type]).update({ ...params, documentId })
    : await documentsOf(strapi, UID_OF[record.type]).create(params);
  return orNull(readDocumentId)(written);
};

const publishRecord = async (
  strapi: Core.Strapi,
  record: PlannedRecord,
  { plan, documentIds }: Writing,
): Promise<string[]> => {
  const params = { documentId: documentIds[record.key], ...localeOf(strapi, record, plan) };
  const problems = await validationProblems(() =>
    documentsOf(strapi, UID_OF[record.type]).publish(params),
  );
  return problems.map(({ message }) => message);
};

const localeOf = (
  strapi: Core.Strapi,
  record: PlannedRecord,
  plan: ImportPlan,
): { locale?: string } => (isLocalized(strapi, UID_OF[record.type]) ? { locale: plan.locale } : {});

const dataOf = (
  { outcome, fields, relations }: PlannedRecord,
  { documentIds, author }: Writing,
): Record<string, unknown> => {
  const links = Object.entries(relations).map(([field, references]): [string, unknown] => [
    field,
    { set: references.flatMap((reference) => linkOf(reference, documentIds)) },
  ]);
  const { transcript, ...rest } = fields;
  // The plan's transcript is a list of PlannedTurn by its definition.
  const turns = transcript as readonly PlannedTurn[] | undefined;
  return {
    ...rest,
    ...Object.fromEntries(links),
    ...(author === null ? {} : { updatedBy: author }),
    ...(author === null || outcome !== 'create' ? {} : { createdBy: author }),
    ...(turns ? { transcript: turns.map((turn) => turnOf(turn, documentIds)) } : {}),
  };
};

const linkOf = (
  reference: Reference,
  documentIds: Writing['documentIds'],
): { documentId: string }[] => {
  const documentId =
    reference.kind === 'existing' ? reference.documentId : documentIds[reference.key];
  return documentId ? [{ documentId }] : [];
};

const turnOf = (
  { expert, ...turn }: PlannedTurn,
  documentIds: Writing['documentIds'],
): Record<string, unknown> => {
  const [link] = expert ? linkOf(expert, documentIds) : [];
  return { ...turn, expertDocumentId: link?.documentId ?? turn.expertDocumentId ?? null };
};
