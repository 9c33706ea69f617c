import {
  describeOutcome,
  type ImportOutcome,
  type ImportTally,
} from '../features/ingest/report/outcome';
import { print } from './terminal';

/** Writes what became of each page as it comes. */
export interface ImportReport {
  tell(outcome: ImportOutcome): Promise<void>;
  end(tally: ImportTally): Promise<void>;
}

export interface ReportFlags {
  readonly publish?: boolean;
  readonly dryRun?: boolean;
}

/** Lines for people. */
export const textReport = (flags: ReportFlags): ImportReport => ({
  tell: (outcome) =>
    print(
      describeOutcome(outcome)
        .map((line) => `${line}\n`)
        .join(''),
    ),
  end: (tally) => print(`\n${tally.summarize()}\n${nextStep(flags)}\n`),
});

/** One JSON array, an item at a time. */
export const jsonReport = (): ImportReport => {
  let count = 0;
  return {
    tell: async (outcome) => {
      const item = JSON.stringify(outcome, null, 2).replaceAll('\n', '\n  ');
      await print(`${count === 0 ? '[' : ','}\n  ${item}`);
      count += 1;
    },
    end: () => print(count === 0 ? '[]\n' : '\n]\n'),
  };
};

const nextStep = ({ dryRun, publish }: ReportFlags): string => {
  if (dryRun) return 'Nothing was written. Run it without --dry-run to import.';
  if (publish) return 'What was not published waits as a draft in the admin panel.';
  return 'Everything is saved as drafts: complete and publish them in the admin panel.';
};
