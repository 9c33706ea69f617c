import type {
  CurrentInterview,
  ImportPlan,
  PlannedRecord,
} from '../../src/features/ingest/import-plan';
import type { House } from './import-store';

export const outcomes = (plan: ImportPlan): string[] =>
  plan.records.map(({ key, outcome }) => `${outcome} ${key}`);
export const recordOf = (plan: ImportPlan, key: string): PlannedRecord | undefined =>
  plan.records.find((record) => record.key.startsWith(key));
export const interviewOf = (plan: ImportPlan): PlannedRecord | undefined =>
  recordOf(plan, 'interview');
export const edited = (
  house: House,
  edit: (current: CurrentInterview) => Partial<CurrentInterview>,
): House =>
  house.current === null
    ? house
    : { ...house, current: { ...house.current, ...edit(house.current) } };
export const textsOf = (house: House): string[] =>
  house.current?.transcript.map(({ text }) => text) ?? [];
export const idsOf = (house: House): string[] =>
  house.current?.transcript.map(({ turnId }) => turnId) ?? [];
