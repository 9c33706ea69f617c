import { z } from 'zod';
import type { ApiRefusal } from './api-route';
import { LOCALE_CODE } from './locale-code';

/** Parts that the descriptions of many routes share, whatever type they are about. */

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
