import {
  pathParameter,
  queryParameter,
  type ApiParameter,
  type ApiRefusal,
} from '../../lib/api-operation';
import { listOf, object, orNull, text, wholeNumber, type JsonSchema } from '../../lib/json-schema';
import { shortcutNames, type Listing } from './listing';
import type { Enumerations } from './listing-shortcuts';
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

const EXAMPLES: Readonly<Record<string, string>> = {
  interviews: 'who-measures-the-river',
  publications: 'sharing-rivers-without-treaties',
  experts: 'nadia-okafor',
  topics: 'water-security',
  shows: 'the-long-view',
};

/** Where a document is addressed in a path. */
export const addressParameter = ({ noun, plural }: ContentType, name = 'id'): ApiParameter =>
  pathParameter(name, `documentId or slug of the ${noun}.`, EXAMPLES[plural] ?? noun);

export const LOCALE_PARAMETER: ApiParameter = queryParameter(
  'locale',
  'Language of the content; the default language where it is not given.',
  { schema: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$' }, example: 'en' },
);

export const PAGE_SIZE_PARAMETER: ApiParameter = queryParameter(
  'pageSize',
  'Documents on one page.',
  { schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 } },
);

export const SEARCH_PARAMETER: ApiParameter = queryParameter(
  '_q',
  'Documents with these words in any of their own texts.',
);

export const CURSOR_PARAMETER: ApiParameter = queryParameter(
  'after',
  'Where to read on: the cursor in `links.next` of the page before. Opaque.',
);

const SHORTCUT_MEANINGS: Readonly<Record<string, string>> = {
  topic: 'Slugs of topics: documents that have any of them, or any topic below one of them.',
  topicOnly: 'Slugs of topics: documents that have any of these themselves.',
  expert: 'Slugs of experts: documents by any of them.',
  show: 'Slugs of shows: interviews in any of them.',
  type: 'Types: documents of any of them.',
  from: 'The first day.',
  to: 'The last day.',
  year: 'A year; not beside `from` and `to`.',
};

/** The parameters that narrow a list. */
export const shortcutParameters = (
  listing: Listing,
  enumerations: Enumerations,
): readonly ApiParameter[] =>
  shortcutNames(listing).map((name) => {
    const description = SHORTCUT_MEANINGS[name] ?? name;
    if (name === 'year') return queryParameter(name, description, { schema: YEAR });
    if (!(name in listing.shortcuts)) {
      return queryParameter(name, description, { schema: { type: 'string', format: 'date' } });
    }
    const values = enumerations[listing.shortcuts[name]?.at(-1) ?? ''];
    return queryParameter(name, description, {
      schema: listOf({ type: 'string', ...(values ? { enum: values } : {}) }, { maxItems: 20 }),
      isCommaSeparated: true,
    });
  });

const YEAR: JsonSchema = { type: 'integer', minimum: 1000, maximum: 9999 };

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
export const NAMED_MEMBERS: Readonly<Record<string, JsonSchema>> = {
  documentId: text('Identity for ever.'),
  name: text('As it is shown.'),
  slug: orNull(text('Last part of its address.')),
};

/** Which document moved where, in the body of a 301. */
export const MOVED = object({
  data: { type: 'null' },
  meta: object({
    movedTo: object({
      documentId: text('Identity for ever.'),
      slug: text('The slug of now.'),
      url: text('The address to ask instead, as in the header Location.'),
    }),
  }),
});

export const COUNT: JsonSchema = wholeNumber('How many.', { minimum: 0 });
