import { z } from 'zod';
import { LOCALE, NAMED_MEMBERS, PARAMETERS_REFUSED } from '../../contract/api-parts';
import { apiRoute, type ApiRoute } from '../../contract/api-route';
import { named } from '../../lib/api-schema';
import type { ParameterValues } from '../../lib/parameters';
import { addressOf, documentRefusals, schemaName, tagOf } from '../content/api-names';
import type { WorkKind } from '../content/work-kinds';
import { anyNamed, CARD_META, workSchemas } from './work-schemas';

const shared = (kind: string, description: string) =>
  z.strictObject({ kind: z.literal(kind), ...NAMED_MEMBERS }).describe(description);

const REASON = z.union([
  z.strictObject({ kind: z.literal('chosen') }).describe('An editor’s choice: first.'),
  shared('topic', 'A shared topic; the fewer documents have it, the more it counts.'),
  shared('expert', 'A shared guest or author.'),
  z
    .strictObject({ kind: z.literal('text'), likeness: z.number().min(0).max(1) })
    .describe('Like words in title and standfirst or summary.'),
]);

const RELATED = workSchemas('Related', {
  reasons: z.array(named('Reason')).describe('Why it is related.'),
});

const QUERY = {
  locale: LOCALE,
  limit: z.int().min(1).max(20).default(6).meta({ description: 'How many at most.' }),
};

export type RelatedRequest = ParameterValues<typeof QUERY>;

export const relatedRoute = (kind: WorkKind): ApiRoute<RelatedRequest> =>
  apiRoute({
    path: `/api/${kind.plural}/:id/related`,
    id: `listRelatedOf${schemaName(kind)}`,
    tag: tagOf(kind),
    summary: 'What to read next, and why',
    description:
      'First what editors chose, then what shares topics (rare ones weigh more), experts or words, the newer first among equals. Never the document itself.',
    address: { id: addressOf(kind) },
    query: QUERY,
    answer: {
      description: 'Interviews and publications as cards, each with the reasons.',
      content: {
        'application/json': z.strictObject({
          data: z.array(anyNamed(RELATED)),
          meta: z.strictObject({
            locale: z.string().describe('Language of the answer.'),
            ...CARD_META,
          }),
        }),
      },
      schemas: { Reason: REASON },
      extendedSchemas: RELATED,
    },
    refusals: [PARAMETERS_REFUSED, ...documentRefusals(kind)],
    canMove: true,
    showsDrafts: true,
  });
