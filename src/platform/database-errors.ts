import { failureCode } from '../lib/failure-code';
import { isLostDatabase } from '../lib/lost-database';
import { invalidParameter } from '../lib/parameter-problem';
import { isRecord } from '../lib/record';
import { conflict, refuseParameter, refuseWithProblems } from './http-errors';

const UNIQUE_VIOLATION = '23505';
const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';

/** No connection could be had, for whatever reason. */
export class NoConnection extends Error {
  override readonly name = 'NoConnection';

  constructor(cause: unknown) {
    super('The database lets nobody in.', { cause });
  }
}

/** Whether an error means that the database could not be reached, and not that it refused. */
export const isDatabaseAway = (error: unknown): boolean =>
  isLostDatabase(error) || hasNoConnection(error);

const hasNoConnection = (error: unknown): boolean =>
  error instanceof NoConnection || (isRecord(error) && hasNoConnection(error.cause));

/** Whether an error means that there is such a row already. */
export const isUniqueViolation = (error: unknown): boolean =>
  databaseErrorOf(error).code === UNIQUE_VIOLATION;

/** Indexes of ours whose violation an editor can cause, by the end of their names. */
const EDITOR_FACING_INDEXES = [
  {
    suffix: '_slug_published_unique',
    path: ['slug'],
    code: 'SLUG_TAKEN',
    message: 'Another published document has this slug. Choose a different one.',
  },
] as const;

/** Turns the database's refusals that a client can act on into errors without any SQL in them. */
export const translateDatabaseError = (error: unknown): unknown => {
  const { code, constraint } = databaseErrorOf(error);
  if (code === DEADLOCK || code === SERIALIZATION_FAILURE) return busy(error);
  if (code !== UNIQUE_VIOLATION) return error;
  const index = EDITOR_FACING_INDEXES.find(({ suffix }) => constraint.endsWith(suffix));
  return index ? refuseWithProblems(index.code, index.message, [index]) : busy(error);
};

/** Data that does not fit (class 22), and comparisons that there are not (some of class 42). */
const MISFIT = /^(22[0-9A-Z]{3}|42883|42804|42846|42725|42P08|42P18)$/;
/** The statement is more than the server takes. */
const TOO_COMPLEX = /^54[0-9A-Z]{3}$/;

/** The refusal (400) for a read that the database refused because of what was asked; null for any other error. */
export const malformedReadOf = (error: unknown): Error | null => {
  const code = failureCode(error);
  if (MISFIT.test(code)) {
    return refuseParameter(
      invalidParameter(
        'query',
        'A value in the request does not fit the attribute that it is compared with. Compare numbers with numbers, days with days, and texts with texts.',
      ),
    );
  }
  if (TOO_COMPLEX.test(code)) {
    return refuseParameter({
      code: 'READ_BUDGET_EXCEEDED',
      parameter: 'query',
      message:
        'The request is more than the database takes at once. Ask with fewer conditions, or in several requests.',
    });
  }
  const cause: unknown = isRecord(error) ? error.cause : undefined;
  return cause === undefined || cause === error ? null : malformedReadOf(cause);
};

const busy = (cause: unknown): Error =>
  conflict(
    'CONCURRENT_WRITE',
    'Somebody else is changing the same document. Nothing was saved; try again.',
    cause,
  );

const databaseErrorOf = (error: unknown): { code: string; constraint: string } => {
  if (!(error instanceof Error)) return { code: '', constraint: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const constraint =
    'constraint' in error && typeof error.constraint === 'string' ? error.constraint : '';
  return { code, constraint };
};
