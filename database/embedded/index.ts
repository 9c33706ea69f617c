import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { databaseUrl } from './connection';
import { EmbeddedDatabaseError, errorText } from './errors';
import { withFolderLock } from './folder-lock';
import { findHome, openHome, recordHome, type Home } from './home';
import { holdSession } from './lease';
import { giveTo } from './operating-user';
import { openSession, type Session } from './session';

export { EmbeddedDatabaseError } from './errors';
export { findFreePort } from './port';

export interface DatabaseOptions {
  /** Lectern's data folder; the database lives in `postgres` below it. Made when missing. */
  readonly dataDirectory: string;
  readonly preferredPort?: number;
  /** Where root's database goes when the server's user cannot enter the data folder. */
  readonly fallbackDirectory?: string;
  /** Told what happens, a sentence at a time. */
  readonly report?: (line: string) => void;
}

export interface EmbeddedDatabase {
  readonly url: string;
  /** PGDATA. */
  readonly directory: string;
  readonly port: number;
  readonly outcome: 'created' | 'started' | 'adopted';
  /** Gives the database up; the last holder on the machine stops it, and waits until it has stopped. */
  readonly release: () => Promise<void>;
}

const DEFAULT_PORT = 54_329;
const FALLBACK_DIRECTORY = '/var/lib/lectern';

/**
 * A running database for a data folder: the one that runs there already, or else started, or else created.
 * Any number of processes may hold it. Throws EmbeddedDatabaseError.
 */
export const acquireDatabase = async (options: DatabaseOptions): Promise<EmbeddedDatabase> => {
  const report = options.report ?? (() => undefined);
  const fallback = options.fallbackDirectory ?? FALLBACK_DIRECTORY;
  const home = openHome(options.dataDirectory, fallback);
  if (home.path !== home.wanted) {
    report(`The database's user cannot enter ${home.wanted}; the data is in ${home.path}.`);
  }
  prepareLocks(home);
  const preferredPort = options.preferredPort ?? DEFAULT_PORT;
  const request = { home, preferredPort, isPortFixed: false, report };
  const onWait = (pid: number) => {
    report(`Waiting for process ${pid}, which is starting or stopping the database …`);
  };
  const session = await withFolderLock(home.locks, () => openSession(request), { onWait });
  recordHome(home);
  report(describe(session));
  return {
    url: databaseUrl(session),
    directory: home.cluster,
    port: session.port,
    outcome: session.outcome,
    release: holdSession(session, request),
  };
};

/** Whether a database was made for a data folder, running or not. */
export const hasDatabase = (dataDirectory: string): boolean => findHome(dataDirectory) !== null;

const prepareLocks = (home: Home): void => {
  try {
    if (!existsSync(home.locks)) {
      mkdirSync(home.locks);
      giveTo(home.user, home.locks);
    }
    for (const folder of [home.path, home.locks, home.cluster].filter(existsSync)) {
      accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    }
  } catch (cause) {
    const circumstances = { where: home.path, detail: errorText(cause), cause };
    throw new EmbeddedDatabaseError('LECTERN_DATABASE_FOLDER', circumstances);
  }
};

const describe = ({ outcome, port }: Session): string => {
  switch (outcome) {
    case 'created':
      return `A new database was created; it listens on port ${port}.`;
    case 'started':
      return `The database was started on port ${port}.`;
    case 'adopted':
      return `The database was running already, on port ${port}.`;
  }
};
