import type { ImportPlan } from '../import-plan';
import { describeRefusal, type PageRefusal } from '../page/refusal';
import { describePlan } from './plan';

/** A record that was to be published and did not pass its gate. */
export interface HeldBackRecord {
  readonly label: string;
  readonly problems: readonly string[];
}

/** What became of one file. */
export type ImportOutcome =
  | { readonly kind: 'refused'; readonly file: string; readonly refusal: PageRefusal }
  | { readonly kind: 'failed'; readonly file: string; readonly message: string }
  | { readonly kind: 'planned'; readonly file: string; readonly plan: ImportPlan }
  | {
      readonly kind: 'written';
      readonly file: string;
      readonly plan: ImportPlan;
      readonly publishedCount: number;
      readonly heldBack: readonly HeldBackRecord[];
    };

/** Whether something that was asked for was not done, so that a person must look. */
export const needsAttention = (outcome: ImportOutcome): boolean =>
  outcome.kind === 'refused' ||
  outcome.kind === 'failed' ||
  outcome.plan.doubts.length > 0 ||
  outcome.plan.records.some((record) => record.outcome === 'ambiguous');

/** Lines for a terminal about one file. */
export const describeOutcome = (outcome: ImportOutcome): readonly string[] => {
  switch (outcome.kind) {
    case 'refused':
      return [`refused: ${describeRefusal(outcome.refusal)}`];
    case 'failed':
      return [`failed: ${outcome.file}: ${outcome.message}`];
    case 'planned':
      return describePlan(outcome.plan);
    case 'written':
      return [
        ...describePlan(outcome.plan),
        ...outcome.heldBack.flatMap(({ label, problems }) => [
          `  not published yet: ${label}`,
          ...problems.map((problem) => `             ${problem}`),
        ]),
      ];
  }
};

/** What became of all files, counted: an archive has too many to keep each. */
export interface ImportTally {
  count(outcome: ImportOutcome): void;
  /** Whether one of them needs a person. */
  needsAttention(): boolean;
  /** One line about all files. */
  summarize(): string;
}

export const createTally = (): ImportTally => {
  const counts = new Map<string, number>();
  let total = 0;
  let hasAttention = false;
  return {
    count: (outcome) => {
      const word = wordFor(outcome);
      counts.set(word, (counts.get(word) ?? 0) + 1);
      total += 1;
      hasAttention ||= needsAttention(outcome);
    },
    needsAttention: () => hasAttention,
    summarize: () => {
      const parts = [...counts].map(([word, count]) => `${count} ${word}`);
      return `${total} ${total === 1 ? 'page' : 'pages'}: ${parts.join(', ')}`;
    },
  };
};

const wordFor = (outcome: ImportOutcome): string => {
  if (outcome.kind === 'refused' || outcome.kind === 'failed') return outcome.kind;
  if (outcome.plan.records.some((record) => record.outcome === 'ambiguous')) return 'to be decided';
  if (outcome.plan.doubts.length > 0) return 'held back';
  const isChanged =
    outcome.plan.records.some(({ outcome }) => outcome === 'create' || outcome === 'update') ||
    (outcome.kind === 'written' && outcome.publishedCount > 0);
  if (!isChanged) return 'unchanged';
  return outcome.kind === 'planned' ? 'to be written' : 'written';
};
