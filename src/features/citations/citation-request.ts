import { preferredMediaType } from '../../lib/accept';
import {
  invalidParameter,
  readQueryParameters,
  type ParameterProblem,
  type QueryParameters,
} from '../../lib/query-parameters';
import { fail, succeed, type Result } from '../../lib/result';
import { isLocaleCode } from '../content/locale-code';
import type { ViewProblem } from '../content/view-problem';
import {
  CITATION_FORMATS,
  CITATION_STYLES,
  FORMAT_FACTS,
  type CitationFormat,
  type CitationStyle,
} from './citation-format';

export interface CitationForm {
  readonly style: CitationStyle;
  readonly format: CitationFormat;
  /** Whether the answer depends on the Accept header. */
  readonly isNegotiated: boolean;
}

export interface NotAcceptable {
  readonly code: 'CITATION_NOT_ACCEPTABLE';
  readonly message: string;
}

export interface SentRequest {
  readonly query: string;
  readonly accept: string | readonly string[] | undefined;
}

export type FormProblem = ParameterProblem | ViewProblem | NotAcceptable;

/** What a request asks for: its form, and its other parameters by name. */
export interface CitationRequest<Name extends string> {
  readonly form: CitationForm;
  readonly parameters: QueryParameters<Name>;
}

/** Reads `style`, `format` (else the Accept header) and the other parameters that the route knows, some of them lists. */
export const readCitationRequest = <Name extends string>(
  { query, accept }: SentRequest,
  others: readonly Name[],
  lists: readonly Name[] = [],
): Result<CitationRequest<Name>, FormProblem> => {
  const read = readQueryParameters<Name | 'style' | 'format'>(
    query,
    ['style', 'format', ...others],
    lists,
  );
  if (!read.ok) return read;
  const given: QueryParameters<string> = read.value;
  const form = readForm(given, accept);
  return form.ok ? succeed({ form: form.value, parameters: read.value }) : form;
};

/** What is wrong with a `locale`, or null. */
export const localeProblem = (locale: string | undefined): ParameterProblem | null =>
  locale === undefined || isLocaleCode(locale)
    ? null
    : {
        code: 'PARAMETER_INVALID',
        parameter: 'locale',
        message: '“locale” must be a language code such as en or pt-BR.',
      };

/** What is wrong with the words of a search, or null: PostgreSQL holds no NUL. */
export const searchProblem = (words: string | undefined): ParameterProblem | null =>
  words?.includes('\u0000')
    ? { code: 'PARAMETER_INVALID', parameter: '_q', message: '“_q” must be words to search for.' }
    : null;

const readForm = (
  given: QueryParameters<string>,
  accept: SentRequest['accept'],
): Result<CitationForm, FormProblem> => {
  const style = CITATION_STYLES.find((known) => known === (given.style ?? 'apa'));
  if (!style) return fail(invalidParameter('style', given.style ?? '', CITATION_STYLES));
  if (given.format === undefined) {
    const format = formatFor(accept);
    return format ? succeed({ style, format, isNegotiated: true }) : fail(notAcceptable());
  }
  const format = CITATION_FORMATS.find((known) => known === given.format);
  if (!format) return fail(invalidParameter('format', given.format, CITATION_FORMATS));
  return succeed({ style, format, isNegotiated: false });
};

const formatFor = (accept: SentRequest['accept']): CitationFormat | null => {
  const mediaTypes = CITATION_FORMATS.map((format) => FORMAT_FACTS[format].mediaType);
  const chosen = preferredMediaType(accept, mediaTypes);
  return CITATION_FORMATS.find((format) => FORMAT_FACTS[format].mediaType === chosen) ?? null;
};

const notAcceptable = (): NotAcceptable => ({
  code: 'CITATION_NOT_ACCEPTABLE',
  message: `A citation comes as ${CITATION_FORMATS.map((format) => FORMAT_FACTS[format].mediaType).join(', ')}. Accept one of them, or say format=.`,
});
