import { queryParameter, type ApiOperation } from '../../lib/api-operation';
import { listOf, object, orNull, text, type JsonSchema } from '../../lib/json-schema';
import {
  COUNT,
  LOCALE_PARAMETER,
  PARAMETERS_REFUSED,
  schemaName,
  SHORTCUTS_REFUSED,
  shortcutParameters,
  tagOf,
} from '../content/api-parts';
import type { Enumerations } from '../content/listing-shortcuts';
import type { Listing } from '../content/listing';
import { facetsOf, isOfDocuments } from './facets';
import type { WorkKind } from '../content/work-kinds';

const FACET_COUNT = {
  value: orNull(
    text(
      'A year, a type, a language, or the slug of a topic, expert or show: what its parameter takes.',
    ),
  ),
  count: COUNT,
};

const DOCUMENT_COUNT: JsonSchema = object({
  ...FACET_COUNT,
  documentId: text('Which topic, expert or show.'),
  name: text('As it is shown.'),
});

/** `GET /api/{interviews|publications}/facets`. */
export const facetsOperation = (
  kind: WorkKind,
  listing: Listing,
  enumerations: Enumerations,
): ApiOperation => {
  const facets = facetsOf(listing);
  const counts = facets.map((facet) => [
    facet,
    listOf(isOfDocuments(facet) ? DOCUMENT_COUNT : object(FACET_COUNT)),
  ]);
  return {
    id: `count${schemaName(kind)}Facets`,
    tag: tagOf(kind),
    summary:
      'How many documents of a listing have which year, type, topic, expert, show and language',
    parameters: [
      ...shortcutParameters(listing, enumerations),
      queryParameter('by', 'What is counted; everything where it is not given.', {
        schema: listOf({ type: 'string', enum: facets }),
        isCommaSeparated: true,
        example: ['year', 'topic'],
      }),
      LOCALE_PARAMETER,
    ],
    answer: {
      description:
        'Years from the newest, everything else from the most. A topic counts what is on any topic below it, too; languages count the same listing in each of them.',
      content: {
        'application/json': object({
          data: object(Object.fromEntries(counts) as Record<string, JsonSchema>, {
            optional: facets,
          }),
          meta: object({ total: COUNT }),
        }),
      },
    },
    refusals: [PARAMETERS_REFUSED, SHORTCUTS_REFUSED],
  };
};
