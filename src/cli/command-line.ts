import { EmbeddedDatabaseError } from '../../database/embedded';
import { StartRefused } from '../platform/start-refused';
import { SettingsRefused } from './project';
import { Interrupted, INTERRUPTED_STATUS } from './shutdown';
import { PortTaken } from './strapi-server';
import { complain } from './terminal';

/** Runs a command to its end: an expected refusal is told in plain words, anything else with its stack. */
export function runCommand(command: () => Promise<void>): void {
  command().then(
    () => process.exit(),
    (error: unknown) => {
      if (error instanceof Interrupted) process.exit(INTERRUPTED_STATUS);
      complain(describeFailure(error));
      process.exit(1);
    },
  );
}

function describeFailure(error: unknown): string {
  const isForPeople = [SettingsRefused, PortTaken, StartRefused].some(
    (kind) => error instanceof kind,
  );
  if (isForPeople && error instanceof Error) return error.message;
  if (error instanceof EmbeddedDatabaseError) return `${error.message} (${error.code})`;
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
