import { didYouMean } from '../../lib/did-you-mean';

/** Why a request for a view is refused; always a 400. Codes are stable. */
export interface ViewProblem {
  readonly code:
    | 'PARAMETER_UNKNOWN'
    | 'PARAMETER_INVALID'
    | 'PARAMETER_CONFLICT'
    | 'CURSOR_INVALID'
    | 'CURSOR_SORT';
  readonly parameter: string;
  readonly message: string;
}

export const unknownParameter = (name: string, known: readonly string[]): ViewProblem => {
  const meant = didYouMean(name, known);
  return {
    code: 'PARAMETER_UNKNOWN',
    parameter: name,
    message: `“${name.slice(0, 60)}” is not a parameter here.${
      meant === null ? ` Known are: ${known.join(', ')}.` : ` Did you mean “${meant}”?`
    }`,
  };
};

export const notOneOf = (name: string, value: string, known: readonly string[]): ViewProblem => {
  const meant = didYouMean(value, known);
  return {
    code: 'PARAMETER_INVALID',
    parameter: name,
    message: `“${value.slice(0, 60)}” is no ${name}: use one of ${known.join(', ')}.${
      meant === null ? '' : ` Did you mean “${meant}”?`
    }`,
  };
};

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
