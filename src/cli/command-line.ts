import { EmbeddedDatabaseError } from '../../database/embedded';
import { SettingsRefused } from './project';
import { complain } from './terminal';

/** Runs a command to its end: an expected refusal is told in plain words, anything else with its stack. */
export function runCommand(command: () => Promise<void>): void {
  command().then(
    () => process.exit(),
    (error: unknown) => {
      complain(describeFailure(error));
      process.exit(1);
    },
  );
}

function describeFailure(error: unknown): string {
  if (error instanceof SettingsRefused) return error.message;
  if (error instanceof EmbeddedDatabaseError) return `${error.message} (${error.code})`;
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
