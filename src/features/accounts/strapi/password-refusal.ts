import { refuseWithProblems } from '../../../platform/http-errors';
import { passwordProblem } from '../password-rules';

/** Throws a 400 that names the field, unless the password keeps the rules. */
export const refuseWeakPassword = (password: string, path: readonly string[]): void => {
  const problem = passwordProblem(password);
  if (!problem) return;
  const { code, message } = problem;
  throw refuseWithProblems(code, message, [{ path, code, message }]);
};
