import { join } from 'node:path';
import {
  applyEnvironment,
  applyQuietEnvironment,
  describeProblems,
  ensureSecrets,
  loadEnvironmentFile,
  processEnvironment,
  readEnvironment,
  resolveDataDirectory,
  secretNames,
  type Environment,
  type Mode,
} from '../../config/environment';
import { acquireDatabase, hasDatabase, type EmbeddedDatabase } from '../../database/embedded';
import { StartRefused } from '../platform/start-refused';
import { checkDatabase } from './database-check';
import { findProjectRoot } from './project-root';

/**
 * Why the project is opened. `start` is production: everything must be given. `command` is any command beside
 * a server, on the same database; `reading` is one that changes nothing and needs no secrets; `demo` always uses
 * the embedded one.
 */
export type Purpose = 'start' | 'demo' | 'develop' | 'command' | 'reading';

export interface Project {
  readonly root: string;
  readonly environment: Environment;
  /** Null with an external PostgreSQL. */
  readonly database: EmbeddedDatabase | null;
  /** Gives the embedded database up. */
  close(): Promise<void>;
}

/** Settings that are missing or malformed. The message names every one. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';
}

const NODE_ENV: Readonly<Record<Purpose, string>> = {
  start: 'production',
  demo: 'production',
  develop: 'development',
  command: 'production',
  reading: 'production',
};

const MODES: Readonly<Record<Purpose, Mode>> = {
  start: 'production',
  demo: 'production',
  develop: 'development',
  command: 'development',
  reading: 'build',
};

/**
 * Reads the settings, opens the database and sets the environment, so that Strapi can be loaded next. Nothing
 * is opened when a setting is wrong. Throws SettingsRefused, StartRefused or EmbeddedDatabaseError.
 */
export const openProject = async (
  purpose: Purpose,
  report: (line: string) => void,
): Promise<Project> => {
  const root = findProjectRoot();
  process.chdir(root); // Strapi looks for some files in the working folder
  loadEnvironmentFile(root);
  applyQuietEnvironment();
  applyEnvironment({ NODE_ENV: NODE_ENV[purpose] });
  quietenLog(purpose);
  if (purpose !== 'start' && purpose !== 'reading') applyGenerated(root, purpose);
  const environment = settle(MODES[purpose]);
  applyEnvironment({
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: environment.CONTENT_LOCALES[0] ?? 'en',
  });
  const database = await openDatabase(root, { environment, purpose }, report);
  return {
    root,
    environment: settle('build'),
    database,
    close: async () => {
      await database?.release();
    },
  };
};

/** Beside what a command itself says, only warnings and errors; a server also tells of each request. */
const quietenLog = (purpose: Purpose): void => {
  const isAsked = (processEnvironment().LOG_LEVEL ?? '').trim() !== '';
  if (!isAsked && purpose !== 'start' && purpose !== 'develop') {
    applyEnvironment({ LOG_LEVEL: 'warn' });
  }
};

/** Generated secrets fill only what was not given. */
const applyGenerated = (root: string, purpose: Purpose): void => {
  const dataDirectory = resolveDataDirectory(root, settle('build'));
  const raw = processEnvironment();
  const isAbsent = (name: string): boolean => (raw[name] ?? '').trim() === '';
  if (purpose === 'command' && !secretNames().some(isAbsent)) return; // the folder may be read-only
  const secrets = secretsIn(dataDirectory);
  const absent = Object.entries(secrets).filter(([name]) => isAbsent(name));
  applyEnvironment(Object.fromEntries(absent));
  if (purpose === 'demo') applyEnvironment({ DATABASE_URL: '', LECTERN_EMBEDDED_DB: 'true' });
};

const secretsIn = (dataDirectory: string): Readonly<Record<string, string>> => {
  try {
    return ensureSecrets(join(dataDirectory, 'secrets.env'));
  } catch (cause) {
    const message = `The folder ${dataDirectory} cannot be written: give it to the user you run as (chown -R), or choose another one with LECTERN_DATA_DIR.`;
    throw new StartRefused(message, { cause });
  }
};

const settle = (mode: Mode): Environment => {
  const result = readEnvironment(processEnvironment(), mode);
  if (result.ok) return result.environment;
  throw new SettingsRefused(describeProblems(result.problems));
};

const openDatabase = async (
  root: string,
  { environment, purpose }: { environment: Environment; purpose: Purpose },
  report: (line: string) => void,
): Promise<EmbeddedDatabase | null> => {
  if (environment.DATABASE_URL !== undefined) {
    await checkDatabase(environment);
    return null;
  }
  const dataDirectory = resolveDataDirectory(root, environment);
  if (purpose === 'reading' && !hasDatabase(dataDirectory)) {
    const message = `There is no database in ${dataDirectory}: name one in DATABASE_URL, or the folder of the embedded one in LECTERN_DATA_DIR.`;
    throw new StartRefused(message);
  }
  const database = await acquireDatabase({ dataDirectory, report });
  applyEnvironment({ DATABASE_URL: database.url, DATABASE_SSL: 'false' });
  return database;
};
