import { queryParameter, type ApiOperation, type ExtendedSchema } from '../../lib/api-operation';
import {
  listOf,
  object,
  orNull,
  schemaNamed,
  text,
  wholeNumber,
  type JsonSchema,
} from '../../lib/json-schema';
import {
  addressParameter,
  COUNT,
  CURSOR_PARAMETER,
  CURSOR_REFUSED,
  documentRefusals,
  LOCALE_PARAMETER,
  NAMED_MEMBERS,
  PAGE_SIZE_PARAMETER,
  PARAMETERS_REFUSED,
  schemaName,
  SHORTCUTS_REFUSED,
  shortcutParameters,
  tagOf,
  viewSchemaName,
} from '../content/api-parts';
import type { Enumerations } from '../content/listing-shortcuts';
import type { Listing } from '../content/listing';
import { CONTENT_TYPES, type ContentType } from '../content/registry';
import type { ViewName } from '../content/view-declarations';
import { facetsOf } from './facets';
import { WORK_KINDS, type WorkKind } from './work-kinds';

/** `InterviewCard` and `PublicationCard` with more members, each under a name of its own. */
const workSchemas = (
  prefix: string,
  more: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, ExtendedSchema>> =>
  Object.fromEntries(
    WORK_KINDS.map((kind) => [
      `${prefix}${schemaName(kind)}`,
      {
        extends: viewSchemaName(kind, 'card'),
        properties: { contentType: { type: 'string', const: kind.kind }, ...more },
      },
    ]),
  );

const anyNamed = (schemas: Readonly<Record<string, unknown>>): JsonSchema => ({
  anyOf: Object.keys(schemas).map(schemaNamed),
});

const named = (kind: string, description: string): JsonSchema =>
  object({ kind: { type: 'string', const: kind }, ...NAMED_MEMBERS }, { description });

const REASON: JsonSchema = {
  anyOf: [
    object(
      { kind: { type: 'string', const: 'chosen' } },
      { description: 'An editor’s choice: first.' },
    ),
    named('topic', 'A shared topic; the fewer documents have it, the more it counts.'),
    named('expert', 'A shared guest or author.'),
    object(
      {
        kind: { type: 'string', const: 'text' },
        likeness: { type: 'number', minimum: 0, maximum: 1 },
      },
      { description: 'Like words in title and standfirst or summary.' },
    ),
  ],
};

const RELATED = workSchemas('Related', {
  reasons: listOf(schemaNamed('Reason'), { description: 'Why it is related.' }),
});

const CARD_META = { view: { type: 'string', const: 'card' } } as const;

/** `GET /api/{interviews|publications}/{…}/related`. */
export const relatedOperation = (kind: WorkKind): ApiOperation => ({
  id: `listRelatedOf${schemaName(kind)}`,
  tag: tagOf(kind),
  summary: 'What to read next, and why',
  description:
    'First what editors chose, then what shares topics (rare ones weigh more), experts or words, the newer first among equals. Never the document itself.',
  parameters: [
    addressParameter(kind),
    LOCALE_PARAMETER,
    queryParameter('limit', 'How many at most.', {
      schema: { type: 'integer', minimum: 1, maximum: 20, default: 6 },
    }),
  ],
  answer: {
    description: 'Interviews and publications as cards, each with the reasons.',
    content: {
      'application/json': object({
        data: listOf(anyNamed(RELATED)),
        meta: object({ locale: text('Language of the answer.'), ...CARD_META }),
      }),
    },
    schemas: { Reason: REASON },
    extendedSchemas: RELATED,
  },
  refusals: [PARAMETERS_REFUSED, ...documentRefusals(kind)],
  canMove: true,
});

const WORK = workSchemas('Work', {});

/** `GET /api/experts/{…}/work`, `GET /api/topics/{…}/latest`. */
export const workOperation = (
  type: ContentType,
  { id, summary }: Pick<ApiOperation, 'id' | 'summary'>,
): ApiOperation => ({
  id,
  summary,
  tag: tagOf(type),
  description:
    'Interviews and publications in one list, the newest first, read on from a cursor that keeps its place while content is published or removed.',
  parameters: [addressParameter(type), LOCALE_PARAMETER, PAGE_SIZE_PARAMETER, CURSOR_PARAMETER],
  answer: {
    description: 'One page of cards.',
    content: {
      'application/json': object({
        data: listOf(anyNamed(WORK)),
        links: schemaNamed('Links'),
        meta: object({
          pagination: object({ pageSize: wholeNumber('Most documents on this page.') }),
          ...CARD_META,
        }),
      }),
    },
    extendedSchemas: WORK,
  },
  refusals: [PARAMETERS_REFUSED, CURSOR_REFUSED, ...documentRefusals(type)],
  canMove: true,
});

const FACET_COUNT = {
  value: orNull(text('A year, a type, or the slug of a topic: what its shortcut takes.')),
  count: COUNT,
};

const TOPIC_COUNT: JsonSchema = object({
  ...FACET_COUNT,
  documentId: text('The topic.'),
  name: text('The topic’s name.'),
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
    listOf(facet === 'topic' ? TOPIC_COUNT : object(FACET_COUNT)),
  ]);
  return {
    id: `count${schemaName(kind)}Facets`,
    tag: tagOf(kind),
    summary: 'How many documents of a listing have which year, type and topic',
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
      description: 'Years from the newest, everything else from the most.',
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

const batchSchemas = (view: ViewName): Readonly<Record<string, ExtendedSchema>> =>
  Object.fromEntries(
    CONTENT_TYPES.map((type) => [
      `Batch${viewSchemaName(type, view)}`,
      {
        extends: viewSchemaName(type, view),
        properties: { contentType: { type: 'string', const: type.noun } },
      },
    ]),
  );

const BATCH_CARDS = batchSchemas('card');
const BATCH_PAGES = batchSchemas('full');

const batchOf = (view: ViewName, schemas: Readonly<Record<string, ExtendedSchema>>): JsonSchema =>
  object({
    data: listOf(anyNamed(schemas)),
    meta: object({
      view: { type: 'string', const: view },
      missing: listOf(text('A documentId.'), {
        description: 'What is unknown, a draft, or not in this language.',
      }),
    }),
  });

/** `GET /api/batch`. */
export const BATCH_OPERATION: ApiOperation = {
  id: 'getBatch',
  tag: 'Batch',
  summary: 'Up to 100 documents of any types',
  description: 'Full views in a batch are without structured data and social cards.',
  parameters: [
    queryParameter('ids', '1 to 100 documentIds.', {
      schema: listOf(
        { type: 'string', pattern: '^[\\w-]{1,255}$' },
        { minItems: 1, maxItems: 100 },
      ),
      isCommaSeparated: true,
      isRequired: true,
      example: ['ek5r4zii6o9j02satdmpbuo8', 'vw92lfzci4dooo64zqu4fre5'],
    }),
    queryParameter('view', 'How much of each document.', {
      schema: { type: 'string', enum: ['card', 'full'], default: 'card' },
    }),
    LOCALE_PARAMETER,
  ],
  answer: {
    description: 'The documents in the order asked, each with its type.',
    content: {
      'application/json': {
        anyOf: [batchOf('card', BATCH_CARDS), batchOf('full', BATCH_PAGES)],
      },
    },
    extendedSchemas: { ...BATCH_CARDS, ...BATCH_PAGES },
  },
  refusals: [PARAMETERS_REFUSED],
};
