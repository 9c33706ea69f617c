import { preferredMediaType } from '../../lib/accept';
import { invalidParameter, type ParameterProblem } from '../../lib/parameter-problem';
import { percentDecode } from '../../lib/percent-decoding';
import { fail, succeed, type Result } from '../../lib/result';
import { FORM_NAMES, formOf, type FormName } from './transcript-forms';
import type { TranscriptRefusal } from './transcript-refusal';
import { readTranscriptQuery } from './transcript-route';

/** What of a request matters here. */
export interface RequestFacts {
  /** Percent-encoded, without the query. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** The Accept header; `*` slash `*` if there is none. */
  readonly accept: string;
}

/** A well-formed request for a transcript. */
export interface TranscriptRequest {
  readonly documentIdOrSlug: string;
  readonly form: FormName;
  /** The form was chosen by Accept, not by the address. */
  readonly isNegotiated: boolean;
  readonly locale: string | null;
  readonly turnId: string | null;
  /** Times that are not known may be estimated. */
  readonly mayEstimate: boolean;
}

/** The parts of the address of a transcript below the API's prefix; null for any other address. */
export const transcriptAddress = (
  path: string,
): { readonly documentIdOrSlug: string; readonly form: FormName | null } | null => {
  const [, encoded, ending] = /^\/interviews\/([^/]+)\/transcript(?:\.([a-z]+))?$/.exec(path) ?? [];
  if (encoded === undefined) return null;
  const form = FORM_NAMES.find((name) => name === ending) ?? null;
  if (ending !== undefined && form === null) return null;
  return { documentIdOrSlug: percentDecode(encoded), form };
};

/** The address, below the API's prefix, of the same transcript in the same form for another document. */
export const transcriptPath = (
  idOrSlug: string,
  { form, isNegotiated }: Pick<TranscriptRequest, 'form' | 'isNegotiated'>,
): string =>
  `/interviews/${encodeURIComponent(idOrSlug)}/transcript${isNegotiated ? '' : `.${form}`}`;

/** Reads a request; null if it is for something else. `path` is below the API's prefix. */
export const readTranscriptRequest = ({
  path,
  query,
  accept,
}: RequestFacts): Result<TranscriptRequest, ParameterProblem | TranscriptRefusal> | null => {
  const address = transcriptAddress(path);
  if (!address) return null;
  const parameters = readTranscriptQuery(query);
  if (!parameters.ok) return parameters;
  const form = address.form ?? negotiate(accept);
  if (form === null) return fail(notAcceptable());
  const { locale, turn, timing } = parameters.value;
  if (timing !== undefined && formOf(form).kind === 'text') {
    return fail(
      invalidParameter(
        'timing',
        `“timing” is for captions (${CAPTION_FORMS}); ${form} is sent without it.`,
      ),
    );
  }
  return succeed({
    documentIdOrSlug: address.documentIdOrSlug,
    form,
    isNegotiated: address.form === null,
    locale: locale ?? null,
    turnId: turn ?? null,
    mayEstimate: timing === 'estimated',
  });
};

const CAPTION_FORMS = FORM_NAMES.filter((name) => formOf(name).kind === 'captions').join(', ');

const negotiate = (accept: string): FormName | null => {
  const types = FORM_NAMES.map((name) => formOf(name).mediaType);
  const best = preferredMediaType(accept, types);
  return FORM_NAMES.find((name) => formOf(name).mediaType === best) ?? null;
};

const notAcceptable = (): TranscriptRefusal => ({
  code: 'FORM_NOT_ACCEPTABLE',
  message: `A transcript comes as ${FORM_NAMES.map((name) => `${formOf(name).mediaType} (.${name})`).join(', ')}. Name one of them in Accept, or in the address.`,
});
