import { queryParameter, type ApiOperation, type ApiRefusal } from '../../lib/api-operation';
import { listOf, object, text, type JsonSchema } from '../../lib/json-schema';
import { addressParameter, documentRefusals, LOCALE_PARAMETER, tagOf } from '../content/api-parts';
import { INTERVIEW } from '../content/registry';
import { FORM_NAMES, formOf, type FormName } from './transcript-forms';

const SEGMENT: JsonSchema = object(
  {
    speaker: text('Who speaks.'),
    startTime: { type: 'number', minimum: 0, description: 'Seconds.' },
    endTime: { type: 'number', minimum: 0, description: 'Seconds.' },
    body: text('What is said.'),
    turnId: text('The turn that it is a part of.'),
  },
  { optional: ['speaker'] },
);

const PODCAST_TRANSCRIPT: JsonSchema = object(
  {
    version: { type: 'string', const: '1.0.0' },
    estimated: { type: 'boolean', const: true, description: 'Times are estimated.' },
    segments: listOf(SEGMENT),
  },
  {
    optional: ['estimated'],
    description: 'The JSON transcript of the podcast namespace, one segment a caption.',
  },
);

const TIMING_PARAMETER = queryParameter(
  'timing',
  'Lets times that are not known be estimated from the length of what is said.',
  { schema: { type: 'string', enum: ['estimated'] } },
);

const COMMON_PARAMETERS = [
  addressParameter(INTERVIEW),
  LOCALE_PARAMETER,
  queryParameter(
    'turn',
    'The turnId of one turn, such as `kv6pbnq2`, or one that was joined to it.',
  ),
] as const;

const REFUSED: readonly ApiRefusal[] = [
  {
    status: 400,
    codes: {
      PARAMETER_UNKNOWN: 'there is no such parameter',
      PARAMETER_INVALID: 'a value cannot be, or `timing` where there are no times',
    },
  },
  ...documentRefusals(INTERVIEW, 'INTERVIEW_NOT_FOUND'),
  { status: 404, codes: { TURN_NOT_FOUND: 'the transcript has no such turn' } },
];

const TIMES_REFUSED: ApiRefusal = {
  status: 409,
  codes: {
    TRANSCRIPT_NOT_TIMED: 'captions need times, and turns have none',
    DURATION_UNKNOWN: 'times can only be estimated where the duration is known',
  },
};

const schemaOf = (form: FormName): JsonSchema =>
  form === 'json' ? PODCAST_TRANSCRIPT : { type: 'string' };

/** `GET /api/interviews/{…}/transcript`: the form by Accept. */
export const TRANSCRIPT_OPERATION: ApiOperation = {
  id: 'getTranscript',
  tag: tagOf(INTERVIEW),
  summary: 'The transcript, in the form that Accept asks for',
  parameters: [...COMMON_PARAMETERS, TIMING_PARAMETER],
  answer: {
    description: 'The whole transcript, or one turn.',
    content: Object.fromEntries(FORM_NAMES.map((form) => [formOf(form).mediaType, schemaOf(form)])),
  },
  refusals: [
    ...REFUSED,
    { status: 406, codes: { FORM_NOT_ACCEPTABLE: 'Accept names none of the forms' } },
    TIMES_REFUSED,
  ],
  canMove: true,
  readsTokens: true,
};

const TITLES: Readonly<Record<FormName, string>> = {
  txt: 'plain text',
  html: 'a page with an anchor for each turn',
  md: 'Markdown',
  json: 'JSON for podcast players',
  vtt: 'WebVTT captions',
  srt: 'SubRip captions',
};

/** `GET /api/interviews/{…}/transcript.{form}`. */
export const transcriptOperation = (form: FormName): ApiOperation => {
  const { kind, mediaType } = formOf(form);
  const isTimed = kind === 'captions';
  return {
    id: `getTranscript${form.charAt(0).toUpperCase()}${form.slice(1)}`,
    tag: tagOf(INTERVIEW),
    summary: `The transcript as ${TITLES[form]}`,
    parameters: [...COMMON_PARAMETERS, ...(isTimed ? [TIMING_PARAMETER] : [])],
    answer: {
      description: 'The whole transcript, or one turn.',
      content: { [mediaType]: schemaOf(form) },
    },
    refusals: [...REFUSED, ...(isTimed ? [TIMES_REFUSED] : [])],
    canMove: true,
    readsTokens: true,
  };
};
