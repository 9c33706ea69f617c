/** What was wrong, where, and how to mend it: one line per code. `where` is a path, `detail` what was seen. */
const MESSAGES = {
  LECTERN_DATABASE_PLATFORM: (where, detail) =>
    `The embedded PostgreSQL does not run on this machine (${where}): ${detail}. Give an external PostgreSQL 15 or later in DATABASE_URL, for example DATABASE_URL=postgresql://user:password@host:5432/lectern.`,
  LECTERN_DATABASE_VERSION: (where, detail) =>
    `The database in ${where} was made by another PostgreSQL: ${detail}. Either dump it with the Lectern version that made it (start it, then run pg_dump on its address), set LECTERN_DATA_DIR to a new folder and restore the dump there; or keep it and choose another LECTERN_DATA_DIR. Nothing in the folder was changed.`,
  LECTERN_DATABASE_FOLDER: (where, detail) =>
    `The database folder ${where} cannot be used: ${detail}. Run as the user who owns it, give it to the user you run as (chown -R), or choose another folder with LECTERN_DATA_DIR.`,
  LECTERN_DATABASE_USER: (where, detail) =>
    `PostgreSQL refuses to run as root, and no other user could run it in ${where}: ${detail}. Run as an ordinary user that has an entry in /etc/passwd, or set DATABASE_URL to an external PostgreSQL.`,
  LECTERN_DATABASE_MISSING: (where, detail) =>
    `The database is not where ${where} says: ${detail}. Put it back from a backup, or delete that file to begin with an empty database.`,
  LECTERN_DATABASE_PASSWORD: (where, detail) =>
    `The password of the database could not be used: ${detail}. Put the file ${where} back (from a backup of the folder), or move the whole folder away to begin with an empty database.`,
  LECTERN_DATABASE_CREATE: (where, detail) =>
    `The database could not be created in ${where}: ${detail}. Mend what it says (often: no space left, a read-only disk) and start again; nothing half-made is kept.`,
  LECTERN_DATABASE_START: (where, detail) =>
    `The database in ${where} did not start: ${detail}. Its whole log is server.log beside it. The data was not changed.`,
  LECTERN_DATABASE_PORT: (where, detail) =>
    `No port for the database in ${where}: ${detail}. Stop the program that holds it, or choose another port.`,
  LECTERN_DATABASE_UNRESPONSIVE: (where, detail) =>
    `The database in ${where} runs but does not answer: ${detail}. Look into server.log beside it; stop the process named here if it hangs (kill -INT), then start again.`,
  LECTERN_DATABASE_STOP: (where, detail) =>
    `The database in ${where} did not stop: ${detail}. It is left running; the next start takes it over.`,
  LECTERN_FOLDER_BUSY: (where, detail) =>
    `Another process holds ${where}: ${detail}. Wait for it to finish, or stop it, then try again.`,
} satisfies Record<string, (where: string, detail: string) => string>;

export type DatabaseErrorCode = keyof typeof MESSAGES;

interface Circumstances {
  readonly where: string;
  readonly detail: string;
  readonly cause?: unknown;
}

/** An expected failure of the embedded database. The message tells what, where and how to mend it. */
export class EmbeddedDatabaseError extends Error {
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, { where, detail, cause }: Circumstances) {
    super(MESSAGES[code](where, detail.trim().replace(/\.$/, '')), { cause });
    this.name = 'EmbeddedDatabaseError';
    this.code = code;
  }
}

/** The code of a Node or PostgreSQL error (ENOENT, 28P01 …), or null. */
export const errorCode = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
};

export const errorText = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
