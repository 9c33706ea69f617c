import { type ImportPlan, type PlannedRecord, type RecordOutcome, writesOf } from '../import-plan';
import type { Notice } from '../parsed-page';

const OUTCOMES: readonly RecordOutcome[] = [
  'create',
  'update',
  'unchanged',
  'ambiguous',
  'skipped',
];

/**
 * The plan in lines for a terminal: what becomes of the source, each record with what is written and
 * why, what an editor must still give, what was odd about the page.
 */
export const describePlan = (plan: ImportPlan): string[] => [
  `${plan.source} [${plan.locale}]: ${countOutcomes(plan.records)}`,
  ...plan.records.flatMap(describeRecord),
  ...plan.missing.map(({ field, why }) => `  missing    ${field}: ${why}`),
  ...plan.publish.map((key) => `  publish    ${labelOf(plan, key)}`),
  ...plan.notices
    .filter((notice) => !plan.doubts.includes(notice))
    .map((notice) => `  notice     ${inItsLine(notice)}`),
  ...describeDoubts(plan.doubts),
];

const describeDoubts = (doubts: readonly Notice[]): string[] => {
  if (doubts.length === 0) return [];
  return [
    ...doubts.map((doubt) => `  held back  ${inItsLine(doubt)}`),
    '             Not published: these words may be another person’s. Mend the lines and import the page again,',
    '             or look at the draft in the admin panel and publish it there.',
  ];
};

const inItsLine = ({ line, message }: Notice): string =>
  line === null ? message : `line ${line}: ${message}`;

const countOutcomes = (records: readonly PlannedRecord[]): string =>
  OUTCOMES.map((outcome) => ({
    outcome,
    count: records.filter((record) => record.outcome === outcome).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${count} ${outcome}`)
    .join(', ');

const describeRecord = (record: PlannedRecord): string[] => {
  const written = writesOf(record);
  const what = written.length === 0 ? '' : ` (${written.join(', ')})`;
  return [
    `  ${record.outcome.padEnd(10)} ${record.type.padEnd(11)} ${record.label}${what}`,
    ...record.reasons.map((reason) => `             ${reason}`),
  ];
};

const labelOf = ({ records }: ImportPlan, key: string): string => {
  const record = records.find((one) => one.key === key);
  return record === undefined ? key : `${record.type.padEnd(11)} ${record.label}`;
};
