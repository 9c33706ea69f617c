import { z } from 'zod';
import { PARAMETERS_REFUSED } from '../../contract/api-parts';
import { apiRoute, type AskedOf } from '../../contract/api-route';
import { DOCUMENT, dateTime, TAG } from './document-members';

const PATH = { error: 'must be a path from the root of the site, such as /old/node/123.' };

/** Nobody's address is longer. */
const LONGEST = 2_000;

export const RESOLVE_ROUTE = apiRoute({
  path: '/api/resolve',
  id: 'resolvePath',
  tag: TAG,
  summary: 'What is at a path of the site, or of the former one',
  query: {
    path: z
      .string(PATH)
      .refine((path) => path.startsWith('/'), PATH)
      .max(LONGEST, PATH)
      .meta({
        pattern: '^/',
        description: 'From the root of the site. What follows `?` or `#` does not count.',
        example: '/old/node/123',
      }),
  },
  answer: {
    description: 'The document.',
    content: {
      'application/json': z.strictObject({
        data: z.strictObject({
          requested: z.string().describe('The path, decoded, as it was looked for.'),
          status: z
            .enum(['found', 'moved', 'gone'])
            .describe(
              '`found`: its page is here. `moved`: it is elsewhere now. `gone`: it was public and is no more.',
            ),
          ...DOCUMENT,
          slug: z.string().nullable().describe('The slug of now.'),
          path: z.string().nullable().describe('The path of its page, percent-encoded.'),
          url: z
            .string()
            .nullable()
            .describe('The address of its page; null while the site’s own is not filled in.'),
          endedAt: dateTime('Since when it is gone.').nullable(),
        }),
      }),
    },
  },
  refusals: [
    PARAMETERS_REFUSED,
    { status: 404, codes: { PATH_UNKNOWN: 'nothing that is, or was, public has this path' } },
  ],
});

export type ResolveRequest = AskedOf<typeof RESOLVE_ROUTE>;
