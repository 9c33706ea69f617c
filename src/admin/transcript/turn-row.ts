import { FORM_KEY } from '../../features/concurrent-edits/stored-keys';
import { TURN_ROLES, type TurnRole } from '../../features/content/turn';
import { isRecord, numberAt, textAt, valueAt, type UnknownRecord } from '../../lib/record';

/** A turn as Strapi's form holds it: the component's attributes, `id` once it is saved, and a key. */
export type TurnRow = UnknownRecord;

/** What an editor can change of a turn beside its words. */
export interface TurnFacts {
  readonly speaker: string;
  readonly role: TurnRole;
  readonly expertDocumentId: string | null;
  /** Seconds. */
  readonly start: number | null;
  readonly end: number | null;
}

export const NO_FACTS: TurnFacts = {
  speaker: '',
  role: 'other',
  expertDocumentId: null,
  start: null,
  end: null,
};

/** The rows of a form's value, the list itself where it can be; what is no record is left out. */
export const readRows = (value: unknown): readonly TurnRow[] => {
  const list: readonly unknown[] = Array.isArray(value) ? value : NO_ROWS;
  return isListOfRows(list) ? list : list.filter(isRecord);
};

const NO_ROWS: readonly TurnRow[] = [];

const isListOfRows = (list: readonly unknown[]): list is readonly TurnRow[] => list.every(isRecord);

export const factsOf = (record: unknown): TurnFacts => ({
  speaker: textAt(record, 'speaker') ?? '',
  role: TURN_ROLES.find((role) => role === textAt(record, 'role')) ?? 'other',
  expertDocumentId: nonEmpty(textAt(record, 'expertDocumentId')),
  start: numberAt(record, 'start'),
  end: numberAt(record, 'end'),
});

export const keyOf = (row: TurnRow): string => textAt(row, FORM_KEY) ?? '';

/** The row with other facts and words; the row itself where nothing differs. What is empty is null. */
export const rowWith = (row: TurnRow, facts: TurnFacts, text: string): TurnRow => {
  const before: UnknownRecord = { ...factsOf(row), text: textAt(row, 'text') ?? '' };
  const isNew = valueAt(row, 'role') === undefined;
  const changes = Object.entries({ ...facts, text })
    .filter(([name, value]) => isNew || before[name] !== value)
    .map(([name, value]) => [name, value === '' ? null : value] as const);
  return changes.length === 0 ? row : { ...row, ...Object.fromEntries(changes) };
};

/** Whether two rows say the same, whatever their ids. */
export const saysTheSame = (row: TurnRow, other: TurnRow): boolean => {
  if (row === other) return true;
  const [facts, others] = [factsOf(row), factsOf(other)];
  return (
    (textAt(row, 'text') ?? '') === (textAt(other, 'text') ?? '') &&
    facts.speaker === others.speaker &&
    facts.role === others.role &&
    facts.expertDocumentId === others.expertDocumentId &&
    facts.start === others.start &&
    facts.end === others.end
  );
};

const nonEmpty = (text: string | null): string | null => (text === '' ? null : text);
