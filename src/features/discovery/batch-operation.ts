import { queryParameter, type ApiOperation, type ExtendedSchema } from '../../lib/api-operation';
import { listOf, object, schemaNamed, text, type JsonSchema } from '../../lib/json-schema';
import { LOCALE_PARAMETER, PARAMETERS_REFUSED, viewSchemaName } from '../content/api-parts';
import { CONTENT_TYPES } from '../content/registry';
import type { ViewName } from '../content/view-declarations';
import { anyNamed } from './work-schemas';

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
  description:
    'Full views in a batch are without structured data, social cards, neighbours and counts.',
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
        anyOf: [schemaNamed('CardBatch'), schemaNamed('PageBatch')],
      },
    },
    schemas: {
      CardBatch: batchOf('card', BATCH_CARDS),
      PageBatch: batchOf('full', BATCH_PAGES),
    },
    extendedSchemas: { ...BATCH_CARDS, ...BATCH_PAGES },
  },
  refusals: [PARAMETERS_REFUSED],
  views: {
    card: {
      id: 'getCardBatch',
      summary: 'Up to 100 documents of any types, as cards',
      description: 'In the order asked, each with its type. The same as with `view=card`.',
      schema: schemaNamed('CardBatch'),
    },
    full: {
      id: 'getPageBatch',
      summary: 'Up to 100 documents of any types, as their pages show them',
      description: 'In the order asked, each with its type. The same as with `view=full`.',
      schema: schemaNamed('PageBatch'),
    },
  },
};
