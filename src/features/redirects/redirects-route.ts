import { z } from 'zod';
import { CURSOR, CURSOR_REFUSED, PARAMETERS_REFUSED } from '../../contract/api-parts';
import { apiRoute, type ApiAnswer, type ApiRoute } from '../../contract/api-route';
import { NO_CURSOR } from '../../contract/list-cursor';
import { jsonIn } from '../../lib/json-in';
import { fail, succeed } from '../../lib/result';
import { DOCUMENT, dateTime, TAG } from './document-members';
import type { Place } from './redirect';
import { REDIRECT_FORMS, type RedirectForm } from './redirect-forms';

/** Redirects in one answer, at most; as many as Cloudflare and Netlify bear in a file, and more. */
const MOST_REDIRECTS = 10_000;
const DEFAULT_IN_JSON = 100;

/** A day, or a moment with its zone: without one, it would be another moment elsewhere. */
const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/;

/** Milliseconds since 1970; NaN for what is none. */
const readMoment = (text: string): number =>
  // A plus sign that was not encoded arrives as a space.
  MOMENT.test(text.replace(' ', '+')) ? Date.parse(text.replace(' ', '+')) : Number.NaN;

const SINCE = z
  .string()
  .refine((text) => !Number.isNaN(readMoment(text)), {
    error: 'must be a day or a moment with its zone: 2026-03-01 or 2026-03-01T12:00:00Z.',
  })
  .optional()
  .meta({
    description: 'Those that changed at this moment or later: a day, or a moment with its zone.',
    example: '2026-03-01T12:00:00Z',
  });

const ANSWER: ApiAnswer = {
  description: 'The redirects.',
  content: {
    'application/json': z.strictObject({
      data: z.array(
        z.strictObject({
          from: z.string().describe('A path of the site, percent-encoded.'),
          to: z
            .string()
            .nullable()
            .describe('The path of now; null where the document is public no more.'),
          status: z
            .literal([301, 410])
            .meta({ type: 'integer', description: 'What the site should answer.' }),
          ...DOCUMENT,
          at: dateTime('Since when it is so.'),
          changedAt: dateTime('When anything about it changed last, publications among it.'),
        }),
      ),
      links: z.strictObject({
        next: z.string().nullable().describe('The address of what follows; null at the end.'),
      }),
      meta: z.strictObject({
        pagination: z.strictObject({ limit: z.int().min(1).describe('As asked.') }),
      }),
    }),
    'text/plain': z.string(),
  },
  headers: { Link: 'In other forms than JSON: the address of what follows (`rel="next"`).' },
};

export interface RedirectsRequest {
  readonly form: RedirectForm;
  readonly limit: number;
  /** Milliseconds since 1970; null for everything. */
  readonly since: number | null;
  readonly after: Place | null;
}

/**
 * `GET /api/redirects`.
 *
 * @param decodeCursor from the form in which addresses bear it
 */
export const redirectsRoute = (
  decodeCursor: (text: string) => string,
): ApiRoute<RedirectsRequest> =>
  apiRoute({
    path: '/api/redirects',
    id: 'listRedirects',
    tag: TAG,
    summary: 'Paths of the site that lead elsewhere now, or ended',
    description:
      'Former slugs and former paths of what is, or was, public; what changed first, first. Whoever keeps them asks with `since` for what changed, and now and then for all: a path at which there is a page again is told no more.',
    query: {
      format: z.enum(REDIRECT_FORMS).default('json').meta({
        description: '`_redirects` of Netlify or Cloudflare, maps of nginx, or JSON.',
      }),
      since: SINCE,
      limit: z.int().min(1).max(MOST_REDIRECTS).optional().meta({
        description: 'How many; 100 in JSON, else all that one answer can hold.',
      }),
      after: CURSOR,
    },
    settle: ({ format, since, limit = defaultLimit(format), after }) => {
      const place = after === undefined ? null : readPlace(decodeCursor(after));
      return place === undefined
        ? fail(NO_CURSOR)
        : succeed({
            form: format,
            limit,
            after: place,
            since: since === undefined ? null : readMoment(since),
          });
    },
    answer: ANSWER,
    refusals: [PARAMETERS_REFUSED, CURSOR_REFUSED],
  });

export const writePlace = ({ changedAt, from }: Place): string => JSON.stringify([changedAt, from]);

const defaultLimit = (form: RedirectForm): number =>
  form === 'json' ? DEFAULT_IN_JSON : MOST_REDIRECTS;

const PLACE = z.tuple([z.string().regex(/^\d{1,17}$/), z.string()]);

const readPlace = (text: string): Place | undefined => {
  const place = PLACE.safeParse(jsonIn(text));
  if (!place.success || place.data[1].includes('\u0000')) return undefined;
  const [changedAt, from] = place.data;
  return { changedAt, from };
};
