import type { ParameterProblem } from '../../lib/query-parameters';
import { fail, succeed, type Result } from '../../lib/result';
import { isLocaleCode } from '../content/locale-code';

export interface NumberRange {
  readonly name: string;
  readonly fallback: number;
  readonly most: number;
}

/** A whole number from 1; the fallback where it is not given. */
export const readNumber = (
  text: string | undefined,
  { name, fallback, most }: NumberRange,
): Result<number, ParameterProblem> => {
  if (text === undefined) return succeed(fallback);
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most
    ? succeed(number)
    : fail(invalid(name, `a whole number from 1 to ${most}`));
};

/** Why a locale cannot be one, or null. */
export const localeProblem = (locale: string | undefined): ParameterProblem | null =>
  locale === undefined || isLocaleCode(locale)
    ? null
    : invalid('locale', 'a language code such as en or pt-BR');

const invalid = (parameter: string, expected: string): ParameterProblem => ({
  code: 'PARAMETER_INVALID',
  parameter,
  message: `“${parameter}” must be ${expected}.`,
});
