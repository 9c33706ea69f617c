import { z } from 'zod';
import { COUNT, LOCALE, PARAMETERS_REFUSED, SHORTCUTS_REFUSED } from '../../contract/api-parts';
import { apiRoute, type ApiRoute } from '../../contract/api-route';
import { succeed } from '../../lib/result';
import { schemaName, tagOf } from '../content/api-names';
import type { Listing } from '../content/listing';
import {
  conditionsOf,
  narrowingOf,
  shortcutParameters,
  type Condition,
  type Enumerations,
} from '../content/listing-shortcuts';
import type { WorkKind } from '../content/work-kinds';
import { facetsOf, isOfDocuments, type Facet } from './facets';

const FACET_COUNT = {
  value: z
    .string()
    .describe(
      'A year, a type, a language, or the slug of a topic, expert or show: what its parameter takes.',
    )
    .nullable(),
  count: COUNT,
};

const DOCUMENT_COUNT = z.strictObject({
  ...FACET_COUNT,
  documentId: z.string().describe('Which topic, expert or show.'),
  name: z.string().describe('As it is shown.'),
});

export interface FacetsRequest {
  readonly locale: string | undefined;
  readonly by: readonly Facet[];
  /** What narrows the listing. */
  readonly conditions: readonly Condition[];
}

/** Counts of a listing: of all facets that it has where `by` is not given. */
export const facetsRoute = (
  kind: WorkKind,
  listing: Listing,
  enumerations: Enumerations,
): ApiRoute<FacetsRequest> => {
  const facets = facetsOf(listing);
  const counts = facets.map((facet) => {
    const count = isOfDocuments(facet) ? DOCUMENT_COUNT : z.strictObject(FACET_COUNT);
    return [facet, z.array(count).optional()] as const;
  });
  return apiRoute({
    path: `/api/${kind.plural}/facets`,
    id: `count${schemaName(kind)}Facets`,
    tag: tagOf(kind),
    summary:
      'How many documents of a listing have which year, type, topic, expert, show and language',
    query: {
      ...shortcutParameters(listing, enumerations),
      by: z
        .array(z.enum(facets))
        .optional()
        .meta({
          description: 'What is counted; everything where it is not given.',
          example: ['year', 'topic'],
        }),
      locale: LOCALE,
    },
    settle: ({ by, locale, ...given }) => {
      const narrowing = narrowingOf(given);
      if (!narrowing.ok) return narrowing;
      return succeed({
        locale,
        by: by ? facets.filter((facet) => by.includes(facet)) : facets,
        conditions: conditionsOf(narrowing.value, listing),
      });
    },
    answer: {
      description:
        'Years from the newest, everything else from the most. A topic counts what is on any topic below it, too; languages count the same listing in each of them.',
      content: {
        'application/json': z.strictObject({
          data: z.strictObject(Object.fromEntries(counts)),
          meta: z.strictObject({ total: COUNT }),
        }),
      },
    },
    refusals: [PARAMETERS_REFUSED, SHORTCUTS_REFUSED],
  });
};
