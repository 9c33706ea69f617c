import { queryParameter, type ApiOperation } from '../../lib/api-operation';
import { listOf, object, orNull, text, wholeNumber } from '../../lib/json-schema';
import { CURSOR_PARAMETER, CURSOR_REFUSED, PARAMETERS_REFUSED } from '../content/api-parts';
import { PAGE_TYPES } from '../content/public-url';
import { nounOf } from './redirect';
import { REDIRECT_FORMS } from './redirect-forms';
import { MOST_REDIRECTS } from './redirects-request';

const TAG = 'Redirects';

const DOCUMENT = {
  type: text('What the document is.', { enum: PAGE_TYPES.map(nounOf) }),
  documentId: text('Identity for ever.'),
  locale: orNull(text('Its language; null where the type is not translated.')),
};

const moment = (description: string) => text(description, { format: 'date-time' });

/** `GET /api/redirects`. */
export const REDIRECTS_OPERATION: ApiOperation = {
  id: 'listRedirects',
  tag: TAG,
  summary: 'Paths of the site that lead elsewhere now, or ended',
  description:
    'Former slugs and former paths of what is, or was, public; what changed first, first. Whoever keeps them asks with `since` for what changed, and now and then for all: a path at which there is a page again is told no more.',
  parameters: [
    queryParameter('format', '`_redirects` of Netlify or Cloudflare, maps of nginx, or JSON.', {
      schema: { type: 'string', enum: REDIRECT_FORMS, default: 'json' },
    }),
    queryParameter(
      'since',
      'Those that changed at this moment or later: a day, or a moment with its zone.',
      {
        example: '2026-03-01T12:00:00Z',
      },
    ),
    queryParameter('limit', 'How many; 100 in JSON, else all that one answer can hold.', {
      schema: { type: 'integer', minimum: 1, maximum: MOST_REDIRECTS },
    }),
    CURSOR_PARAMETER,
  ],
  answer: {
    description: 'The redirects.',
    content: {
      'application/json': object({
        data: listOf(
          object({
            from: text('A path of the site, percent-encoded.'),
            to: orNull(text('The path of now; null where the document is public no more.')),
            status: wholeNumber('What the site should answer.', { enum: [301, 410] }),
            ...DOCUMENT,
            at: moment('Since when it is so.'),
            changedAt: moment('When anything about it changed last, publications among it.'),
          }),
        ),
        links: object({ next: orNull(text('The address of what follows; null at the end.')) }),
        meta: object({ pagination: object({ limit: wholeNumber('As asked.', { minimum: 1 }) }) }),
      }),
      'text/plain': { type: 'string' },
    },
    headers: { Link: 'In other forms than JSON: the address of what follows (`rel="next"`).' },
  },
  refusals: [PARAMETERS_REFUSED, CURSOR_REFUSED],
};

/** `GET /api/resolve`. */
export const RESOLVE_OPERATION: ApiOperation = {
  id: 'resolvePath',
  tag: TAG,
  summary: 'What is at a path of the site, or of the former one',
  parameters: [
    queryParameter('path', 'From the root of the site. What follows `?` or `#` does not count.', {
      schema: { type: 'string', pattern: '^/', maxLength: 2000 },
      isRequired: true,
      example: '/old/node/123',
    }),
  ],
  answer: {
    description: 'The document.',
    content: {
      'application/json': object({
        data: object({
          requested: text('The path, decoded, as it was looked for.'),
          status: text(
            '`found`: its page is here. `moved`: it is elsewhere now. `gone`: it was public and is no more.',
            { enum: ['found', 'moved', 'gone'] },
          ),
          ...DOCUMENT,
          slug: orNull(text('The slug of now.')),
          path: orNull(text('The path of its page, percent-encoded.')),
          url: orNull(text('The address of its page; null while the site’s own is not filled in.')),
          endedAt: orNull(moment('Since when it is gone.')),
        }),
      }),
    },
  },
  refusals: [
    PARAMETERS_REFUSED,
    { status: 404, codes: { PATH_UNKNOWN: 'nothing that is, or was, public has this path' } },
  ],
};
