import { z } from 'zod';
import { LOCALE, PARAMETERS_REFUSED, SEARCH, SHORTCUTS_REFUSED } from '../../contract/api-parts';
import { apiRoute, type ApiAnswer, type ApiRefusal, type ApiRoute } from '../../contract/api-route';
import { asIs } from '../../lib/api-schema';
import type { ParameterSchemas, ParameterValues } from '../../lib/parameters';
import { succeed } from '../../lib/result';
import { addressOf, documentRefusals, schemaName, tagOf } from '../content/api-names';
import type { Listing } from '../content/listing';
import {
  narrowingOf,
  periodParameters,
  shortcutParameters,
  type Enumerations,
  type Narrowing,
} from '../content/listing-shortcuts';
import { EXPERT, INTERVIEW, PUBLICATION, type ContentType } from '../content/registry';
import { CITATION_FORMATS, CITATION_STYLES, FORMAT_FACTS } from './citation-format';
import { MOST_CITATIONS } from './citation-list';

/** CSL-JSON has a schema of its own, which is not repeated here. */
const CSL_ITEMS = z
  .array(
    asIs({
      type: 'object',
      required: ['id', 'type'],
      properties: {
        id: { type: 'string', description: 'Key of the citation.' },
        type: { type: 'string', description: 'A type of CSL.' },
      },
      additionalProperties: true,
    }),
  )
  .describe('CSL-JSON 1.0.2.');

const FORM = {
  format: z.enum(CITATION_FORMATS).optional().meta({
    description: 'The form; by the header Accept where it is not given.',
  }),
  style: z.enum(CITATION_STYLES).default('apa').meta({
    description: 'How text and HTML are printed: APA 7, Chicago 17 (author-date), MLA 9.',
  }),
  locale: LOCALE,
};

const TURN = z.string().optional().meta({
  description:
    'The turnId of one utterance, such as `kv6pbnq2`, or one that was joined to it: who said it is cited.',
});

const ANSWER: Pick<ApiAnswer, 'content'> = {
  content: {
    ...Object.fromEntries(CITATION_FORMATS.map((it) => [FORMAT_FACTS[it].mediaType, z.string()])),
    [FORMAT_FACTS['csl-json'].mediaType]: CSL_ITEMS,
  },
};

const FORM_REFUSED: ApiRefusal = {
  status: 406,
  codes: { CITATION_NOT_ACCEPTABLE: 'Accept names none of the forms' },
};

const TURN_REFUSED: ApiRefusal = {
  status: 404,
  codes: { TURN_NOT_FOUND: 'the transcript has no such turn' },
};

const citationRoute = <Query extends ParameterSchemas>(
  type: ContentType,
  { what, query, refused }: { what: string; query: Query; refused: readonly ApiRefusal[] },
) =>
  apiRoute({
    path: `/api/${type.plural}/:id/citation`,
    id: `citeOne${schemaName(type)}`,
    tag: tagOf(type),
    summary: `How to cite ${what}`,
    address: { id: addressOf(type) },
    query,
    answer: { description: 'The citation, in the form asked for.', ...ANSWER },
    refusals: [PARAMETERS_REFUSED, ...documentRefusals(type), ...refused, FORM_REFUSED],
    canMove: true,
  });

export const INTERVIEW_CITATION = citationRoute(INTERVIEW, {
  what: 'the interview, or one utterance of it',
  query: { ...FORM, turn: TURN },
  refused: [TURN_REFUSED],
});

export const PUBLICATION_CITATION = citationRoute(PUBLICATION, {
  what: 'the publication',
  query: FORM,
  refused: [],
});

/** A turn is asked for of interviews alone. */
export type CitationRequest = ParameterValues<typeof FORM> & { readonly turn?: string | undefined };

/** Which list is cited, and how. */
export interface CitationsRequest extends ParameterValues<typeof FORM> {
  readonly search: string | undefined;
  readonly narrowing: Narrowing;
}

const LIST_ANSWER: ApiAnswer = {
  description: `At most ${MOST_CITATIONS} citations, the newest first.`,
  headers: { 'Lectern-Truncated': '`true` where there are more: narrow the list.' },
  ...ANSWER,
};

/** What is cited of a list, with the shortcuts and the search of a listing. */
export const citationsRoute = (
  type: ContentType,
  listing: Listing,
  enumerations: Enumerations,
): ApiRoute<CitationsRequest> =>
  apiRoute({
    path: `/api/${type.plural}/citations`,
    id: `cite${tagOf(type)}`,
    tag: tagOf(type),
    summary: `Citations of ${type.plural}, to keep in a reference manager`,
    query: { ...shortcutParameters(listing, enumerations), _q: SEARCH, ...FORM },
    settle: ({ format, style, locale, _q: search, ...given }) => {
      const narrowing = narrowingOf(given);
      if (!narrowing.ok) return narrowing;
      return succeed({ format, style, locale, search, narrowing: narrowing.value });
    },
    answer: LIST_ANSWER,
    refusals: [PARAMETERS_REFUSED, SHORTCUTS_REFUSED, FORM_REFUSED],
  });

/** The whole work of an expert, interviews and publications. */
export const workCitationsRoute = (listing: Listing): ApiRoute<CitationsRequest> =>
  apiRoute({
    path: '/api/experts/:id/citations',
    id: 'citeWorkOfExpert',
    tag: tagOf(EXPERT),
    summary: 'Citations of an expert’s whole work',
    address: { id: addressOf(EXPERT) },
    query: { ...periodParameters(listing), ...FORM },
    settle: ({ format, style, locale, ...given }) => {
      const narrowing = narrowingOf(given);
      if (!narrowing.ok) return narrowing;
      return succeed({ format, style, locale, search: undefined, narrowing: narrowing.value });
    },
    answer: LIST_ANSWER,
    refusals: [PARAMETERS_REFUSED, SHORTCUTS_REFUSED, ...documentRefusals(EXPERT), FORM_REFUSED],
    canMove: true,
  });
