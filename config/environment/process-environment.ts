import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeProblems, readEnvironment, type RawEnvironment } from './environment';
import type { Environment } from './variables';

/** The only readers and writers of process.env in the house. */

/**
 * Nothing phones home, and every process keeps time in UTC: Strapi stores times without a zone, in the
 * zone of the process that writes them.
 */
const QUIET: Readonly<Record<string, string>> = {
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  STRAPI_DISABLE_LICENSE_PING: 'true',
  STRAPI_ANALYTICS_URL: 'http://127.0.0.1:9',
  NO_UPDATE_NOTIFIER: '1',
  BROWSERSLIST_IGNORE_OLD_DATA: '1',
  TZ: 'UTC',
};

export const processEnvironment = (): RawEnvironment => process.env;

/** Sets variables for Strapi, which reads them when it boots. */
export const applyEnvironment = (values: Readonly<Record<string, string>>): void => {
  Object.assign(process.env, values);
};

/** Turns off everything that would open a connection nobody asked for. Call before Strapi is loaded. */
export const applyQuietEnvironment = (): void => {
  applyEnvironment(QUIET);
};

export const quietEnvironment = (): Readonly<Record<string, string>> => QUIET;

/** Reads <root>/.env where there is one. What the environment says already wins. */
export const loadEnvironmentFile = (root: string): void => {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
};

/** Where the embedded database and the generated secrets live. Relative paths count from the project. */
export const resolveDataDirectory = (root: string, environment: Environment): string =>
  resolve(root, environment.LECTERN_DATA_DIR);

/**
 * The settings for Strapi's own configuration files. Missing ones are undefined here: who starts a server
 * has asked for them before. Throws when one is malformed.
 */
export const loadedEnvironment = (): Environment => {
  const result = readEnvironment(process.env, 'build');
  if (result.ok) return result.environment;
  throw new Error(describeProblems(result.problems));
};
