import { z } from 'zod';
import { LOCALE, PARAMETERS_REFUSED } from '../../contract/api-parts';
import { apiRoute, type ApiRefusal, type ApiRoute } from '../../contract/api-route';
import { queryReader } from '../../lib/parameters';
import { addressOf, documentRefusals, tagOf } from '../content/api-names';
import { INTERVIEW } from '../content/registry';
import { FORM_NAMES, formOf, type FormName } from './transcript-forms';

const TIMING = z.enum(['estimated']).optional().meta({
  description: 'Lets times that are not known be estimated from the length of what is said.',
});

const COMMON = {
  locale: LOCALE,
  turn: z
    .string()
    .refine((turn) => turn !== '', { error: 'must be the turnId of a turn.' })
    .optional()
    .meta({
      description: 'The turnId of one turn, such as `kv6pbnq2`, or one that was joined to it.',
    }),
};

const TIMED = { ...COMMON, timing: TIMING };

/** Forms without times know `timing` to say that they have none. */
export const readTranscriptQuery = queryReader(TIMED, 'a value');

const REFUSED: readonly ApiRefusal[] = [
  PARAMETERS_REFUSED,
  {
    status: 400,
    codes: { PARAMETER_INVALID: 'a value cannot be, or `timing` where there are no times' },
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

const schemaOf = (form: FormName): z.ZodType => formOf(form).schema ?? z.string();

const PATH = '/interviews/:id/transcript';

const EVERY_FORM = {
  tag: tagOf(INTERVIEW),
  address: { id: addressOf(INTERVIEW) },
  canMove: true,
  showsDrafts: true,
} as const;

/** The transcript in the form that Accept asks for. */
const transcriptRoute = (apiPrefix: string) =>
  apiRoute({
    ...EVERY_FORM,
    path: apiPrefix + PATH,
    id: 'getTranscript',
    summary: 'The transcript, in the form that Accept asks for',
    query: TIMED,
    answer: {
      description: 'The whole transcript, or one turn.',
      content: Object.fromEntries(
        FORM_NAMES.map((form) => [formOf(form).mediaType, schemaOf(form)]),
      ),
    },
    refusals: [
      ...REFUSED,
      { status: 406, codes: { FORM_NOT_ACCEPTABLE: 'Accept names none of the forms' } },
      TIMES_REFUSED,
    ],
  });

/** The transcript in one form, at an address of its own. */
const formRoute = (apiPrefix: string, form: FormName) => {
  const { kind, mediaType, title } = formOf(form);
  const isTimed = kind === 'captions';
  return apiRoute({
    ...EVERY_FORM,
    path: `${apiPrefix}${PATH}.${form}`,
    id: `getTranscript${form.charAt(0).toUpperCase()}${form.slice(1)}`,
    summary: `The transcript as ${title}`,
    query: isTimed ? TIMED : COMMON,
    answer: {
      description: 'The whole transcript, or one turn.',
      content: { [mediaType]: schemaOf(form) },
    },
    refusals: [...REFUSED, ...(isTimed ? [TIMES_REFUSED] : [])],
  });
};

/** `GET /api/interviews/{…}/transcript` and `…/transcript.{form}`. */
export const transcriptRoutes = (apiPrefix: string): readonly ApiRoute[] => [
  transcriptRoute(apiPrefix),
  ...FORM_NAMES.map((form) => formRoute(apiPrefix, form)),
];
