import { z } from 'zod';
import {
  CURSOR,
  LOCALE,
  localeParameter,
  MOST_ON_PAGE,
  PAGE_SIZE,
  SEARCH,
} from '../../contract/api-parts';
import { statusParameter } from '../../contract/draft-reads';
import type { ParameterSchemas } from '../../lib/parameters';
import type { Listing } from './listing';
import { shortcutParameters, type Enumerations } from './listing-shortcuts';
import { VIEWS, type ViewName } from './view-declarations';

/** The parameters with which Strapi's reads are asked, ours among its own. */

const view = (unlessAsked: ViewName) =>
  z.enum(VIEWS).default(unlessAsked).meta({
    description: 'How much of each document; not beside `fields` and `populate`.',
  });

const TEXT = z.string();
const TEXTS = z.array(z.string());
const NESTED = z.looseObject({});
/** Viewers send an example along unless it is changed. */
const NOTHING = { example: {} };

const CHOICE = {
  fields: z.xor([TEXT, TEXTS]).optional().meta({
    description:
      'The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`.',
  }),
  populate: z
    .xor([TEXT, TEXTS, NESTED])
    .optional()
    .meta({
      description:
        'What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.',
      ...NOTHING,
    }),
};

const FILTERS = NESTED.optional().meta({
  description:
    'Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.',
  ...NOTHING,
});

const STATUS = statusParameter(
  '`draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing.',
);

/** What stands in `pagination`. */
export const PAGINATION = z.strictObject({
  page: z.int().min(1).optional(),
  pageSize: z.int().min(1).max(MOST_ON_PAGE).optional(),
  start: z.int().min(0).optional(),
  limit: z.int().min(1).max(MOST_ON_PAGE).optional(),
  withCount: z.boolean().optional(),
});

/** Those of ours for one document. */
export const DOCUMENT_PARAMETERS = {
  view: view('full'),
  fallback: z.string().optional().meta({
    description: 'The language to answer in where the translation is missing.',
  }),
};

/** The parameters of one document. */
export const documentParameters = ({
  isLocalized,
  hasCounts,
}: {
  isLocalized: boolean;
  hasCounts: boolean;
}): ParameterSchemas => ({
  view: DOCUMENT_PARAMETERS.view,
  ...(isLocalized ? { locale: LOCALE, fallback: DOCUMENT_PARAMETERS.fallback } : {}),
  ...(hasCounts ? { locale: COUNTED } : {}),
  ...CHOICE,
  filters: FILTERS,
  status: STATUS,
});

/** What is not translated has work that is. */
const COUNTED = localeParameter(
  'The language whose work `counts` tells; the default language where it is not given.',
);

/** What is not translated has names all the same. */
const ALPHABET = localeParameter(
  'The language in whose alphabetical order names are; the default language where it is not given.',
);

/** Those that read on from a cursor. */
export const CURSOR_PARAMETERS = {
  pageSize: PAGE_SIZE,
  after: CURSOR,
  withCount: z.boolean().default(false).meta({
    description: 'Whether to tell the number of all; with the first page only.',
  }),
};

type OwnListParameters = typeof CURSOR_PARAMETERS & { readonly view: z.ZodType<ViewName> };

/** Those of ours for a list. */
export const ownListParameters = (
  listing: Listing,
  enumerations: Enumerations,
): ParameterSchemas & OwnListParameters => ({
  ...shortcutParameters(listing, enumerations),
  view: view('card'),
  ...CURSOR_PARAMETERS,
});

/** The parameters of a list. */
export const listParameters = (
  listing: Listing,
  { enumerations, isLocalized }: { enumerations: Enumerations; isLocalized: boolean },
): ParameterSchemas => ({
  ...shortcutParameters(listing, enumerations),
  view: view('card'),
  locale: isLocalized ? LOCALE : ALPHABET,
  ...CURSOR_PARAMETERS,
  sort: z
    .xor([TEXT, TEXTS])
    .optional()
    .meta({
      description: `\`${listing.order.field}:${listing.order.direction}\` where it is not given; the documentId decides among equals. A cursor needs one of: ${listing.cursorFields.join(', ')}.`,
    }),
  pagination: PAGINATION.optional().meta({
    description: `Numbered pages in the place of a cursor, at most ${MOST_ON_PAGE} documents.`,
    ...NOTHING,
  }),
  _q: SEARCH,
  ...CHOICE,
  filters: FILTERS,
  status: STATUS,
});
