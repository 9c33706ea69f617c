import { preferredMediaType } from '../../lib/accept';
import { fail, succeed, type Result } from '../../lib/result';
import {
  CITATION_FORMATS,
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

/** What a request says of the form. */
export interface AskedForm {
  readonly style: CitationStyle;
  readonly format: CitationFormat | undefined;
}

export const NOT_ACCEPTABLE = {
  status: 406,
  code: 'CITATION_NOT_ACCEPTABLE',
  message: `A citation comes as ${CITATION_FORMATS.map((format) => FORMAT_FACTS[format].mediaType).join(', ')}. Accept one of them, or say format=.`,
} as const;

/** The form asked for, else the one that the Accept header likes best. */
export const formFor = (
  { style, format }: AskedForm,
  accept: string | readonly string[] | undefined,
): Result<CitationForm, typeof NOT_ACCEPTABLE> => {
  if (format !== undefined) return succeed({ style, format, isNegotiated: false });
  const mediaTypes = CITATION_FORMATS.map((one) => FORMAT_FACTS[one].mediaType);
  const chosen = preferredMediaType(accept, mediaTypes);
  const liked = CITATION_FORMATS.find((one) => FORMAT_FACTS[one].mediaType === chosen);
  return liked ? succeed({ style, format: liked, isNegotiated: true }) : fail(NOT_ACCEPTABLE);
};
