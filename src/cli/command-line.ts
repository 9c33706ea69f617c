import { describeFailure } from './failure';
import { Interrupted, INTERRUPTED_STATUS } from './shutdown';
import { complain } from './terminal';

/** Runs a command to its end: an expected refusal is told in plain words, anything else with its stack. */
export const runCommand = (command: () => Promise<void>): void => {
  command().then(
    () => process.exit(),
    (error: unknown) => {
      if (error instanceof Interrupted) process.exit(INTERRUPTED_STATUS);
      complain(describeFailure(error));
      process.exit(1);
    },
  );
};
