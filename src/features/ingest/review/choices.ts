import type { Choice } from '../settled';
import type { ReviewCandidate, ReviewPlan, ReviewRecord } from './review';

/** What a person chose for records of a plan, by their keys. */
export type Choices = Readonly<Record<string, Choice>>;

/** A choice as one text: for inputs that know texts only. */
export type ChoiceText = string;

const EXISTING = 'existing:';

export const textOfChoice = (choice: Choice): ChoiceText =>
  choice.kind === 'existing' ? `${EXISTING}${choice.documentId}` : choice.kind;

export const choiceOfText = (text: ChoiceText): Choice | null => {
  if (text.startsWith(EXISTING)) {
    return { kind: 'existing', documentId: text.slice(EXISTING.length) };
  }
  return text === 'new' || text === 'left-out' ? { kind: text } : null;
};

/** What a record is as the plan has it; null where a person must choose. */
export const plannedChoice = ({ outcome, documentId }: ReviewRecord): Choice | null => {
  if (outcome === 'ambiguous') return null;
  if (outcome === 'skipped') return { kind: 'left-out' };
  return documentId === null ? { kind: 'new' } : { kind: 'existing', documentId };
};

/** What may be chosen for a record; `found` is what somebody searched for. */
export const choicesFor = (
  record: ReviewRecord,
  found: ReviewCandidate | null,
): readonly Choice[] => {
  const ids = [...record.candidates, ...(found === null ? [] : [found])].map(
    ({ documentId }) => documentId,
  );
  const mayMake = !record.isWithheld || record.documentId !== null;
  return [
    ...[...new Set(ids)].map((documentId): Choice => ({ kind: 'existing', documentId })),
    ...(mayMake ? [{ kind: 'new' } as const] : []),
    { kind: 'left-out' },
  ];
};

/** Records that wait for a choice. */
export const openRecords = ({ records }: ReviewPlan, choices: Choices): readonly ReviewRecord[] =>
  records.filter((record) => plannedChoice(record) === null && choices[record.key] === undefined);

/** Choices that say something else than the plan, about records that it has. */
export const decisionsFor = ({ records }: ReviewPlan, choices: Choices): Choices =>
  Object.fromEntries(
    records.flatMap((record) => {
      const choice = choices[record.key];
      const planned = plannedChoice(record);
      const isPlanned =
        choice === undefined ||
        (planned !== null && textOfChoice(planned) === textOfChoice(choice));
      return isPlanned ? [] : [[record.key, choice] as const];
    }),
  );

/** The stamps under which what was planned is made. */
export const stampsOf = ({
  interview,
  records,
}: Pick<ReviewPlan, 'interview' | 'records'>): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ['interview', interview.stamp],
    ...records.map(({ key, stamp }) => [key, stamp] as const),
  ]);

/** Whether the plan can be made as it was chosen, and anything comes of it. */
export const canBeMade = (plan: ReviewPlan, choices: Choices): boolean => {
  const { interview, records } = plan;
  const isAllowed = interview.isAllowed && interview.outcome !== 'skipped';
  const isChange =
    [interview, ...records].some(({ outcome }) => outcome === 'create' || outcome === 'update') ||
    Object.keys(decisionsFor(plan, choices)).length > 0;
  return isAllowed && isChange && openRecords(plan, choices).length === 0;
};
