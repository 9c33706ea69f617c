import type { PublicationProblem } from '../../features/publishing/publication-gate';
import { isRecord, type UnknownRecord } from '../../lib/record';

/** The problems as a form holds errors: by field, row and field of the row. Of several at one place the first is told. */
export const errorsAt = (
  problems: readonly PublicationProblem[],
  textOf: (problem: PublicationProblem) => string,
): Record<string, string> =>
  // The form takes trees of them, whatever its types say.
  problems.reduce<UnknownRecord>(
    (errors, problem) => withError(errors, problem.path, textOf(problem)),
    {},
  ) as Record<string, string>;

const withError = (
  errors: UnknownRecord,
  [name, ...rest]: readonly string[],
  text: string,
): UnknownRecord => {
  if (name === undefined) return errors;
  const there = errors[name];
  if (rest.length === 0) return { ...errors, [name]: there ?? text };
  // What is wrong with a list as a whole says more than what is wrong with its rows.
  if (typeof there === 'string') return errors;
  return { ...errors, [name]: withError(isRecord(there) ? there : {}, rest, text) };
};
