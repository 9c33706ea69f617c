import { unavailable } from '../../../platform/http-errors';

/** Nobody is let in uncounted: what cannot be counted is refused with 503. */
export const counting = async <Result>(work: Promise<Result>): Promise<Result> => {
  try {
    return await work;
  } catch (error) {
    throw notCounted(error);
  }
};

export const notCounted = (cause: unknown): Error =>
  unavailable(
    'DATABASE_AWAY',
    'The database cannot be reached at the moment. Try again in a few seconds.',
    cause,
  );
