import { z } from 'zod';
import type { ApiRefusal } from '../../lib/api-route';
import { LOCALE_CODE } from './locale-code';
import { contentTypeOf, type ContentType } from './registry';
import { viewOf, VIEWS, type View, type ViewName } from './view-declarations';

/** Parts that the descriptions of many routes share. */

/** The name of a type in the API's description: `Interview`. */
export const schemaName = ({ noun }: ContentType): string =>
  noun.charAt(0).toUpperCase() + noun.slice(1);

/** `InterviewCard`, `InterviewPage`. */
export const viewSchemaName = (type: ContentType, view: ViewName): string =>
  `${schemaName(type)}${view === 'card' ? 'Card' : 'Page'}`;

/** The name of a view that its type declares; null for a choice made in passing. */
export const declaredViewName = (uid: string, view: View): string | null => {
  const type = contentTypeOf(uid);
  const name = type && VIEWS.find((one) => viewOf(uid, one) === view);
  return type && name ? viewSchemaName(type, name) : null;
};

/** `interviews` → `Interviews`: the group of a type's routes. */
export const tagOf = ({ plural }: ContentType): string =>
  plural.charAt(0).toUpperCase() + plural.slice(1);

/** Where a document is addressed in a path. */
export const addressOf = ({ noun, example }: ContentType): z.ZodString =>
  placeholder(`documentId or slug of the ${noun}.`, example ?? noun);

/** What is at a placeholder of a path. */
export const placeholder = (description: string, example: string): z.ZodString =>
  z.string().min(1).meta({ description, example });

/** The language that a route is asked in. */
export const localeParameter = (description: string): z.ZodOptional<z.ZodString> =>
  z
    .string()
    .regex(LOCALE_CODE, { error: 'must be a language code such as en or pt-BR.' })
    .optional()
    .meta({ description, example: 'en' });

export const LOCALE = localeParameter(
  'Language of the content; the default language where it is not given.',
);

/** Where nobody says how many. */
export const DEFAULT_PAGE_SIZE = 25;
export const MOST_ON_PAGE = 100;

export const PAGE_SIZE = z.int().min(1).max(MOST_ON_PAGE).default(DEFAULT_PAGE_SIZE).meta({
  description: 'Documents on one page.',
});

/** PostgreSQL holds no NUL. */
export const SEARCH = z
  .string()
  .refine((words) => !words.includes('\u0000'), { error: 'must be words to search for.' })
  .optional()
  .meta({ description: 'Documents with these words in any of their own texts.' });

export const CURSOR = z.string().optional().meta({
  description: 'Where to read on: the cursor in `links.next` of the page before. Opaque.',
});

export const PARAMETERS_REFUSED: ApiRefusal = {
  status: 400,
  codes: {
    PARAMETER_UNKNOWN: 'there is no such parameter; the message suggests one',
    PARAMETER_REPEATED: 'a parameter is given twice',
    PARAMETER_INVALID: 'a value cannot be',
  },
};

export const SHORTCUTS_REFUSED: ApiRefusal = {
  status: 400,
  codes: { PARAMETER_CONFLICT: '`year` is given beside `from` or `to`' },
};

export const CURSOR_REFUSED: ApiRefusal = {
  status: 400,
  codes: { CURSOR_INVALID: '`after` is no cursor of this list' },
};

/** Why there is no document at an address. */
export const documentRefusals = (
  { noun }: ContentType,
  code = 'DOCUMENT_NOT_FOUND',
): readonly ApiRefusal[] => [
  { status: 404, codes: { [code]: `no published ${noun} is at this address in this language` } },
  {
    status: 410,
    codes: { DOCUMENT_GONE: `it was public and is no more; \`when\` says since when` },
  },
];

export const SITE_REFUSED: ApiRefusal = {
  status: 409,
  codes: { SITE_URL_MISSING: 'the address of the public site is not filled in yet' },
};

/** Who or what is named in passing. */
export const NAMED_MEMBERS = {
  documentId: z.string().describe('Identity for ever.'),
  name: z.string().describe('As it is shown.'),
  slug: z.string().describe('Last part of its address.').nullable(),
};

/** Which document moved where, in the body of a 301. */
export const MOVED = z.strictObject({
  data: z.null(),
  meta: z.strictObject({
    movedTo: z.strictObject({
      documentId: z.string().describe('Identity for ever.'),
      slug: z.string().describe('The slug of now.'),
      url: z.string().describe('The address to ask instead, as in the header Location.'),
    }),
  }),
});

export const COUNT = z.int().min(0).describe('How many.');
