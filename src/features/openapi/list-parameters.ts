import { queryParameter, type ApiParameter } from '../../lib/api-operation';
import { listOf, type JsonSchema } from '../../lib/json-schema';
import {
  CURSOR_PARAMETER,
  LOCALE_PARAMETER,
  PAGE_SIZE_PARAMETER,
  SEARCH_PARAMETER,
  shortcutParameters,
} from '../content/api-parts';
import type { Listing } from '../content/listing';
import type { Enumerations } from '../content/listing-shortcuts';
import type { ViewName } from '../content/view-declarations';

const TEXTS: readonly JsonSchema[] = [{ type: 'string' }, listOf({ type: 'string' })];
/** Viewers send an example along unless it is changed. */
const NOTHING = { example: {} } as const;
const NESTED: JsonSchema = { type: 'object', additionalProperties: true };

const viewParameter = (unlessAsked: ViewName): ApiParameter =>
  queryParameter('view', 'How much of each document; not beside `fields` and `populate`.', {
    schema: { type: 'string', enum: ['card', 'full'], default: unlessAsked },
  });

const CHOICE_PARAMETERS: readonly ApiParameter[] = [
  queryParameter(
    'fields',
    'The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`.',
    { schema: { oneOf: TEXTS } },
  ),
  queryParameter(
    'populate',
    'What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.',
    { schema: { oneOf: [...TEXTS, NESTED] }, isDeepObject: true, ...NOTHING },
  ),
];

const FILTERS_PARAMETER = queryParameter(
  'filters',
  'Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.',
  { schema: NESTED, isDeepObject: true, ...NOTHING },
);

const STATUS_PARAMETER = queryParameter(
  'status',
  '`draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing.',
  { schema: { type: 'string', enum: ['published', 'draft'], default: 'published' } },
);

const PAGINATION: JsonSchema = {
  type: 'object',
  properties: {
    page: { type: 'integer', minimum: 1 },
    pageSize: { type: 'integer', minimum: 1, maximum: 100 },
    start: { type: 'integer', minimum: 0 },
    limit: { type: 'integer', minimum: 1, maximum: 100 },
    withCount: { type: 'boolean' },
  },
  additionalProperties: false,
};

/** The parameters of one document. */
export const documentParameters = ({
  isLocalized,
  hasCounts,
}: {
  isLocalized: boolean;
  hasCounts: boolean;
}): readonly ApiParameter[] => [
  viewParameter('full'),
  ...(isLocalized
    ? [
        LOCALE_PARAMETER,
        queryParameter('fallback', 'The language to answer in where the translation is missing.'),
      ]
    : []),
  ...(hasCounts ? [COUNTED_PARAMETER] : []),
  ...CHOICE_PARAMETERS,
  FILTERS_PARAMETER,
  STATUS_PARAMETER,
];

/** What is not translated has work that is. */
const COUNTED_PARAMETER: ApiParameter = {
  ...LOCALE_PARAMETER,
  description:
    'The language whose work `counts` tells; the default language where it is not given.',
};

/** What is not translated has names all the same. */
const ALPHABET_PARAMETER: ApiParameter = {
  ...LOCALE_PARAMETER,
  description:
    'The language in whose alphabetical order names are; the default language where it is not given.',
};

/** The parameters of a list. */
export const listParameters = (
  listing: Listing,
  { enumerations, isLocalized }: { enumerations: Enumerations; isLocalized: boolean },
): readonly ApiParameter[] => [
  ...shortcutParameters(listing, enumerations),
  viewParameter('card'),
  isLocalized ? LOCALE_PARAMETER : ALPHABET_PARAMETER,
  PAGE_SIZE_PARAMETER,
  CURSOR_PARAMETER,
  queryParameter('withCount', 'Whether to tell the number of all; with the first page only.', {
    schema: { type: 'boolean', default: false },
  }),
  queryParameter(
    'sort',
    `\`${listing.order.field}:${listing.order.direction}\` where it is not given; the documentId decides among equals. A cursor needs one of: ${listing.cursorFields.join(', ')}.`,
    { schema: { oneOf: TEXTS } },
  ),
  queryParameter('pagination', 'Numbered pages in the place of a cursor, at most 100 documents.', {
    schema: PAGINATION,
    isDeepObject: true,
    ...NOTHING,
  }),
  SEARCH_PARAMETER,
  ...CHOICE_PARAMETERS,
  FILTERS_PARAMETER,
  STATUS_PARAMETER,
];
