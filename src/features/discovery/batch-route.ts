import { z } from 'zod';
import { LOCALE, PARAMETERS_REFUSED } from '../../contract/api-parts';
import { apiRoute, type AskedOf, type ExtendedSchema } from '../../contract/api-route';
import { named } from '../../lib/api-schema';
import { succeed } from '../../lib/result';
import { viewSchemaName } from '../content/api-names';
import { CONTENT_TYPES } from '../content/registry';
import { VIEWS, type ViewName } from '../content/view-declarations';
import { anyNamed } from './work-schemas';

/** The most documents of one batch. */
const MOST_DOCUMENTS = 100;

const IDS = { error: `must be 1 to ${MOST_DOCUMENTS} documentIds, separated by commas.` };

const batchSchemas = (view: ViewName): Readonly<Record<string, ExtendedSchema>> =>
  Object.fromEntries(
    CONTENT_TYPES.map((type) => [
      `Batch${viewSchemaName(type, view)}`,
      {
        extends: viewSchemaName(type, view),
        members: { contentType: z.literal(type.noun) },
      },
    ]),
  );

const BATCH_CARDS = batchSchemas('card');
const BATCH_PAGES = batchSchemas('full');

const batchOf = (view: ViewName, schemas: Readonly<Record<string, ExtendedSchema>>) =>
  z.strictObject({
    data: z.array(anyNamed(schemas)),
    meta: z.strictObject({
      view: z.literal(view),
      missing: z
        .array(z.string().describe('A documentId.'))
        .describe('What is unknown, a draft, or not in this language.'),
    }),
  });

export const BATCH_ROUTE = apiRoute({
  path: '/api/batch',
  id: 'getBatch',
  tag: 'Batch',
  summary: 'Up to 100 documents of any types',
  description:
    'Full views in a batch are without structured data, social cards, neighbours and counts.',
  query: {
    ids: z
      // Strapi's own have 24 letters and digits; imported ones may be others.
      .array(z.string().regex(/^[\w-]{1,255}$/, IDS), IDS)
      .min(1)
      // One that is asked for twice counts once.
      .refine((ids) => new Set(ids).size <= MOST_DOCUMENTS, IDS)
      .meta({
        maxItems: MOST_DOCUMENTS,
        description: '1 to 100 documentIds.',
        example: ['ek5r4zii6o9j02satdmpbuo8', 'vw92lfzci4dooo64zqu4fre5'],
      }),
    view: z.enum(VIEWS).default('card').meta({ description: 'How much of each document.' }),
    locale: LOCALE,
  },
  settle: ({ ids, ...asked }) => succeed({ ...asked, ids: [...new Set(ids)] }),
  answer: {
    description: 'The documents in the order asked, each with its type.',
    content: {
      'application/json': z.union([named('CardBatch'), named('PageBatch')]),
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
      schema: named('CardBatch'),
    },
    full: {
      id: 'getPageBatch',
      summary: 'Up to 100 documents of any types, as their pages show them',
      description: 'In the order asked, each with its type. The same as with `view=full`.',
      schema: named('PageBatch'),
    },
  },
});

export type BatchRequest = AskedOf<typeof BATCH_ROUTE>;
