import type { Core } from '@strapi/strapi';
import { failureCode } from '../lib/failure-code';
import { isRecord, valueAt } from '../lib/record';

/** What the database said to a statement that failed through no fault of this program. */
export interface DatabaseRefusal {
  readonly status: 400 | 409 | 503;
  readonly code: 'VALUE_INVALID' | 'VALUE_TAKEN' | 'DATABASE_FULL';
  readonly name: string;
  readonly message: string;
}

/** Under this name a request remembers why the database refused. */
const MARK = 'lecternDatabaseRefusal';

const FULL: DatabaseRefusal = {
  status: 503,
  code: 'DATABASE_FULL',
  name: 'ServiceUnavailableError',
  message:
    'The database has no room left to write. Nothing was saved; who runs this server must free or add disk space.',
};

const INVALID: DatabaseRefusal = {
  status: 400,
  code: 'VALUE_INVALID',
  name: 'ValidationError',
  message:
    'A value cannot be stored in its field: it is too long, out of range or of another kind. Nothing was saved.',
};

const TAKEN: DatabaseRefusal = {
  status: 409,
  code: 'VALUE_TAKEN',
  name: 'ConflictError',
  message: 'There is one with this name or key already. Nothing was saved; choose another.',
};

const DISK_FULL = '53100';
const UNIQUE_VIOLATION = '23505';
/** Data exceptions (class 22), and values past what the database can hold or index. */
const VALUE_FAILURE = /^(22...|54000)$/;

/** What an error of the database (SQLSTATE) tells the client; null for all that is our own fault. */
export const databaseRefusal = (error: unknown): DatabaseRefusal | null => {
  if (!isRecord(error)) return null;
  const code = failureCode(error);
  if (code === DISK_FULL) return FULL;
  if (code === UNIQUE_VIOLATION) return TAKEN;
  return VALUE_FAILURE.test(code) ? INVALID : databaseRefusal(error.cause);
};

/**
 * Remembers at each request why a statement of it was refused. Errors pass through hands that lose their code
 * or turn them into others; the answer is mended where all of it is known.
 */
export const markRefusedRequests = (strapi: Core.Strapi): void => {
  strapi.db.connection.on('query-error', (error: unknown) => {
    const state: Record<string, unknown> | undefined = strapi.requestContext.get()?.state;
    const refusal = state && databaseRefusal(error);
    if (refusal) state[MARK] = refusal;
  });
};

/** Why the database refused a statement of the request with this state; null: it did not. */
export const refusalIn = (state: unknown): DatabaseRefusal | null => {
  const refusal = valueAt(state, MARK);
  return [FULL, INVALID, TAKEN].find((known) => known === refusal) ?? null;
};
