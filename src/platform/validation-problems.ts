import { listAt, textAt, valueAt } from '../lib/record';

interface ValidationProblem {
  /** Empty where it is about no field. */
  readonly path: readonly string[];
  readonly message: string;
}

/** What Strapi, or a check before publishing, finds wrong with values; empty where the work is done. */
export const validationProblems = async (
  work: () => Promise<unknown>,
): Promise<readonly ValidationProblem[]> => {
  try {
    await work();
    return [];
  } catch (error) {
    return problemsIn(error);
  }
};

/** One thing at least. Throws any other error again. */
const problemsIn = (error: unknown): readonly ValidationProblem[] => {
  if (!(error instanceof Error) || error.name !== 'ValidationError') throw error;
  const { message } = error;
  const items = listAt(valueAt(error, 'details'), 'errors');
  if (items.length === 0) return [{ path: [], message }];
  return items.map((item) => ({
    path: listAt(item, 'path').map(String),
    message: textAt(item, 'message') ?? message,
  }));
};
