import {
  queryParameter,
  type ApiAnswer,
  type ApiOperation,
  type ApiParameter,
  type ApiRefusal,
} from '../../lib/api-operation';
import { listOf, text, type JsonSchema } from '../../lib/json-schema';
import {
  addressParameter,
  documentRefusals,
  LOCALE_PARAMETER,
  PARAMETERS_REFUSED,
  schemaName,
  SEARCH_PARAMETER,
  SHORTCUTS_REFUSED,
  tagOf,
} from '../content/api-parts';
import { EXPERT, INTERVIEW, type ContentType } from '../content/registry';
import { CITATION_FORMATS, CITATION_STYLES, FORMAT_FACTS } from './citation-format';
import { MOST_CITATIONS } from './citation-list';

/** CSL-JSON has a schema of its own, which is not repeated here. */
const CSL_ITEMS: JsonSchema = listOf(
  {
    type: 'object',
    required: ['id', 'type'],
    properties: { id: text('Key of the citation.'), type: text('A type of CSL.') },
    additionalProperties: true,
  },
  { description: 'CSL-JSON 1.0.2.' },
);

const FORM_PARAMETERS: readonly ApiParameter[] = [
  queryParameter('format', 'The form; by the header Accept where it is not given.', {
    schema: { type: 'string', enum: CITATION_FORMATS },
  }),
  queryParameter(
    'style',
    'How text and HTML are printed: APA 7, Chicago 17 (author-date), MLA 9.',
    {
      schema: { type: 'string', enum: CITATION_STYLES, default: 'apa' },
    },
  ),
  LOCALE_PARAMETER,
];

const TEXT: JsonSchema = { type: 'string' };

const ANSWER: Pick<ApiAnswer, 'content'> = {
  content: {
    ...Object.fromEntries(CITATION_FORMATS.map((it) => [FORMAT_FACTS[it].mediaType, TEXT])),
    [FORMAT_FACTS['csl-json'].mediaType]: CSL_ITEMS,
  },
};

const FORM_REFUSED: ApiRefusal = {
  status: 406,
  codes: { CITATION_NOT_ACCEPTABLE: 'Accept names none of the forms' },
};

const TURN_PARAMETER = queryParameter(
  'turn',
  'The turnId of one utterance, such as `kv6pbnq2`, or one that was joined to it: who said it is cited.',
);

/** `GET /api/{interviews|publications}/{…}/citation`. */
export const citationOperation = (type: ContentType): ApiOperation => {
  const hasTurns = type === INTERVIEW;
  return {
    id: `citeOne${schemaName(type)}`,
    tag: tagOf(type),
    summary: `How to cite the ${type.noun}${hasTurns ? ', or one utterance of it' : ''}`,
    parameters: [addressParameter(type), ...FORM_PARAMETERS, ...(hasTurns ? [TURN_PARAMETER] : [])],
    answer: { description: 'The citation, in the form asked for.', ...ANSWER },
    refusals: [
      PARAMETERS_REFUSED,
      ...documentRefusals(type),
      ...(hasTurns ? [TURN_REFUSED] : []),
      FORM_REFUSED,
    ],
    canMove: true,
  };
};

const TURN_REFUSED: ApiRefusal = {
  status: 404,
  codes: { TURN_NOT_FOUND: 'the transcript has no such turn' },
};

const LIST_ANSWER: ApiAnswer = {
  description: `At most ${MOST_CITATIONS} citations, the newest first.`,
  headers: { 'Lectern-Truncated': '`true` where there are more: narrow the list.' },
  ...ANSWER,
};

/** `GET /api/{interviews|publications}/citations`. */
export const citationsOperation = (
  type: ContentType,
  narrowing: readonly ApiParameter[],
): ApiOperation => ({
  id: `cite${tagOf(type)}`,
  tag: tagOf(type),
  summary: `Citations of ${type.plural}, to keep in a reference manager`,
  parameters: [...narrowing, SEARCH_PARAMETER, ...FORM_PARAMETERS],
  answer: LIST_ANSWER,
  refusals: [PARAMETERS_REFUSED, SHORTCUTS_REFUSED, FORM_REFUSED],
});

/** `GET /api/experts/{…}/citations`. */
export const workCitationsOperation = (narrowing: readonly ApiParameter[]): ApiOperation => ({
  id: 'citeWorkOfExpert',
  tag: tagOf(EXPERT),
  summary: 'Citations of an expert’s whole work',
  parameters: [addressParameter(EXPERT), ...narrowing, ...FORM_PARAMETERS],
  answer: LIST_ANSWER,
  refusals: [PARAMETERS_REFUSED, SHORTCUTS_REFUSED, ...documentRefusals(EXPERT), FORM_REFUSED],
  canMove: true,
});
