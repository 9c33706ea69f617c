import { didYouMean } from './did-you-mean';

/** Why a request is refused for one of its parameters; always a 400. Codes are stable. */
export interface ParameterProblem {
  readonly code:
    | 'PARAMETER_UNKNOWN'
    | 'PARAMETER_REPEATED'
    | 'PARAMETER_INVALID'
    | 'PARAMETER_CONFLICT'
    | 'CURSOR_INVALID'
    | 'CURSOR_SORT';
  readonly parameter: string;
  readonly message: string;
}

const LONGEST_SHOWN = 60;

export const unknownParameter = (given: string, known: readonly string[]): ParameterProblem => {
  const meant = didYouMean(given, known);
  const hint =
    meant === null
      ? ` Known are: ${known.length === 0 ? 'none' : known.join(', ')}.`
      : ` Did you mean “${meant}”?`;
  return {
    code: 'PARAMETER_UNKNOWN',
    parameter: given,
    message: `“${given.slice(0, LONGEST_SHOWN)}” is not a parameter of this route.${hint}`,
  };
};

export const repeatedParameter = (parameter: string): ParameterProblem => ({
  code: 'PARAMETER_REPEATED',
  parameter,
  message: `“${parameter}” may be given once only.`,
});

export const invalidParameter = (parameter: string, message: string): ParameterProblem => ({
  code: 'PARAMETER_INVALID',
  parameter,
  message,
});

export const conflictingParameter = (parameter: string, message: string): ParameterProblem => ({
  code: 'PARAMETER_CONFLICT',
  parameter,
  message,
});

export const invalidCursor = (message: string): ParameterProblem => ({
  code: 'CURSOR_INVALID',
  parameter: 'after',
  message,
});

/** A value that is none of those that there are. */
export const strangeValue = (
  parameter: string,
  value: string,
  known: readonly string[],
): ParameterProblem => invalidParameter(parameter, `“${parameter}” ${mustBeOneOf(value, known)}`);

/** `must be one of: card, full. Did you mean “full”?` */
export const mustBeOneOf = (value: string, known: readonly string[]): string => {
  const meant = didYouMean(value, known);
  const hint = meant === null ? '' : ` Did you mean “${meant}”?`;
  return `must be one of: ${known.join(', ')}.${hint}`;
};
