import type {
  CurrentInterview,
  ImportPlan,
  PlannedRecord,
} from '../../src/features/ingest/import-plan';
import type { Holdings } from './import-store';

export const outcomes = (plan: ImportPlan): string[] =>
  plan.records.map(({ key, outcome }) => `${outcome} ${key}`);
export const recordOf = (plan: ImportPlan, key: string): PlannedRecord | undefined =>
  plan.records.find((record) => record.key.startsWith(key));
export const interviewOf = (plan: ImportPlan): PlannedRecord | undefined =>
  recordOf(plan, 'interview');
export const edited = (
  holdings: Holdings,
  edit: (current: CurrentInterview) => Partial<CurrentInterview>,
): Holdings =>
  holdings.current === null
    ? holdings
    : { ...holdings, current: { ...holdings.current, ...edit(holdings.current) } };
export const textsOf = (holdings: Holdings): string[] =>
  holdings.current?.transcript.map(({ text }) => text) ?? [];
export const idsOf = (holdings: Holdings): string[] =>
  holdings.current?.transcript.map(({ turnId }) => turnId) ?? [];
