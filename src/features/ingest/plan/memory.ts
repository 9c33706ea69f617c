import type { ImportInput, PlannedRecord } from '../import-plan';
import type { PlannedPublication } from './publications';

type Planned = Pick<ImportInput, 'previous' | 'settled'>;

interface PlannedRecords {
  readonly records: readonly PlannedRecord[];
  readonly publications: readonly PlannedPublication[];
}

/** Keys of what the imports of this source created, under their names of today. */
export const createdHere = ({ previous }: Planned, planned: PlannedRecords): string[] => {
  const before = new Set(previous?.created);
  const keyBefore = keysBefore(planned);
  return planned.records
    .filter(({ key, outcome }) => outcome === 'create' || before.has(keyBefore(key)))
    .map(({ key }) => key);
};

/** Keys of what is settled to be left out, now or before. */
export const leftOutHere = ({ previous, settled }: Planned, planned: PlannedRecords): string[] => {
  const before = new Set(previous?.leftOut);
  const keyBefore = keysBefore(planned);
  return planned.records
    .map(({ key }) => key)
    .filter((key) => {
      const choice = settled?.choices.get(key);
      return choice === undefined ? before.has(keyBefore(key)) : choice.kind === 'left-out';
    });
};

/** The key that a record had in the previous plan. */
const keysBefore = ({ publications }: PlannedRecords): ((key: string) => string) => {
  const before = new Map(
    publications.map(({ record, previousKey }) => [record.key, previousKey ?? record.key]),
  );
  return (key) => before.get(key) ?? key;
};
