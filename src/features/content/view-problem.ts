import type { ParameterProblem } from '../../lib/query-parameters';

/** Why a request for a view is refused; always a 400. Codes are stable. */
export interface ViewProblem {
  readonly code: ParameterProblem['code'] | 'PARAMETER_CONFLICT' | 'CURSOR_INVALID' | 'CURSOR_SORT';
  readonly parameter: string;
  readonly message: string;
}

export const invalid = (parameter: string, message: string): ViewProblem => ({
  code: 'PARAMETER_INVALID',
  parameter,
  message,
});

export const conflict = (parameter: string, message: string): ViewProblem => ({
  code: 'PARAMETER_CONFLICT',
  parameter,
  message,
});
