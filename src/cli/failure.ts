import { EmbeddedDatabaseError } from '../../database/embedded';
import { StartRefused } from '../platform/start-refused';
import { SettingsRefused } from './project';

const FOR_PEOPLE = [SettingsRefused, StartRefused];

/** An expected refusal in plain words, anything else with its stack. */
export function describeFailure(error: unknown): string {
  if (error instanceof EmbeddedDatabaseError) return `${error.message} (${error.code})`;
  if (!(error instanceof Error)) return String(error);
  const isExpected = FOR_PEOPLE.some((kind) => error instanceof kind);
  return isExpected ? error.message : (error.stack ?? error.message);
}
