import type { ImportPlan, KnownIndex, PlannedRecord, RecordType, Reference } from '../import-plan';

/** A plan that was written, by key what its records are, and which of them are published now. */
export interface WrittenRecords {
  readonly plan: Pick<ImportPlan, 'records'>;
  readonly documentIds: Readonly<Record<string, string>>;
  readonly published: readonly string[];
}

/** Keeps what is known true: as it would be read after the plan has been written. */
export const learn = (known: KnownIndex, written: WrittenRecords): void => {
  for (const record of written.plan.records) {
    const documentId = written.documentIds[record.key];
    if (documentId !== undefined) LEARNERS[record.type](known, record, { ...written, documentId });
  }
};

interface Written extends WrittenRecords {
  readonly documentId: string;
}

type Learner = (known: KnownIndex, record: PlannedRecord, written: Written) => void;

const learnTopic = (
  { topics }: KnownIndex,
  record: PlannedRecord,
  { documentId }: Written,
): void => {
  const before = topics.find(documentId);
  topics.put({ documentId, name: textOf(record, 'name', before?.name) ?? '' });
};

const learnShow = ({ shows }: KnownIndex, record: PlannedRecord, { documentId }: Written): void => {
  const before = shows.find(documentId);
  shows.put({
    documentId,
    title: textOf(record, 'title', before?.title) ?? '',
    broadcaster: textOf(record, 'broadcaster', before?.broadcaster),
    channel: textOf(record, 'channel', before?.channel),
  });
};

const learnExpert = ({ experts }: KnownIndex, record: PlannedRecord, written: Written): void => {
  const before = experts.find(written.documentId);
  experts.put({
    documentId: written.documentId,
    name: textOf(record, 'name', before?.name) ?? '',
    nameVariants: before?.nameVariants ?? [],
    jobTitle: textOf(record, 'jobTitle', before?.jobTitle),
    isPublished: isPublished(record, before, written),
  });
};

const learnPublication = (
  { publications }: KnownIndex,
  record: PlannedRecord,
  written: Written,
): void => {
  const before = publications.find(written.documentId);
  const topics = record.relations.topics?.flatMap((one) => idOf(one, written.documentIds));
  publications.put({
    documentId: written.documentId,
    title: textOf(record, 'title', before?.title) ?? '',
    releaseDate: textOf(record, 'releaseDate', before?.releaseDate),
    summary: textOf(record, 'summary', before?.summary),
    publicationType: textOf(record, 'publicationType', before?.publicationType),
    topicDocumentIds: topics ?? before?.topicDocumentIds ?? [],
    isPublished: isPublished(record, before, written),
  });
};

const LEARNERS: Readonly<Record<RecordType, Learner>> = {
  topic: learnTopic,
  show: learnShow,
  expert: learnExpert,
  publication: learnPublication,
  interview: () => undefined,
};

/** What was written, else what was there. */
const textOf = (
  { fields }: PlannedRecord,
  name: string,
  before: string | null = null,
): string | null => {
  const value = fields[name];
  return typeof value === 'string' || value === null ? value : before;
};

const isPublished = (
  { key }: PlannedRecord,
  before: { readonly isPublished: boolean } | undefined,
  { published }: Written,
): boolean => before?.isPublished === true || published.includes(key);

const idOf = (reference: Reference, documentIds: Written['documentIds']): string[] => {
  const id = reference.kind === 'existing' ? reference.documentId : documentIds[reference.key];
  return id === undefined ? [] : [id];
};
