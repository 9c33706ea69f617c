import { isLostDatabase } from '../../../lib/lost-database';

export type ReadFailureCode = 'READ_UNAVAILABLE' | 'READ_TIMEOUT';

/** The database could not be asked, or took too long. */
export class ReadFailure extends Error {
  override readonly name = 'ReadFailure';

  readonly code: ReadFailureCode;

  constructor(code: ReadFailureCode, options: { cause: unknown }) {
    super(MESSAGES[code], options);
    this.code = code;
  }
}

const MESSAGES: Readonly<Record<ReadFailureCode, string>> = {
  READ_UNAVAILABLE: 'The database cannot be reached at the moment. Try again in a few seconds.',
  READ_TIMEOUT:
    'The read took longer than it may. Ask for fewer rows or relations, or filter by other attributes.',
};

const TIMEOUT = '57014';

/** What a failed statement means to the client; null if Strapi's own engine would fail at it too. */
export const readFailureOf = (error: unknown): ReadFailure | null => {
  const code = codeOf(error);
  if (code === TIMEOUT) return new ReadFailure('READ_TIMEOUT', { cause: error });
  const isServerError = /^[0-9A-Z]{5}$/.test(code);
  if (isLostDatabase(error) || !isServerError) {
    return new ReadFailure('READ_UNAVAILABLE', { cause: error });
  }
  return null;
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
