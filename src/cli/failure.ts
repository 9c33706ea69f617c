import { EmbeddedDatabaseError } from '../../database/embedded';
import { StartRefused } from '../platform/start-refused';
import { SettingsRefused } from './project';

const FOR_PEOPLE = [SettingsRefused, StartRefused];

/** An expected refusal in plain words, anything else with its stack. */
export const describeFailure = (error: unknown): string => {
  if (error instanceof EmbeddedDatabaseError) return `${error.message} (${error.code})`;
  if (!(error instanceof Error)) return String(error);
  return isRefusal(error) ? error.message : (error.stack ?? error.message);
};

/** Whether nothing was done because something is not as it must be: its message says what. */
export const isRefusal = (error: unknown): boolean =>
  [...FOR_PEOPLE, EmbeddedDatabaseError].some((kind) => error instanceof kind);
