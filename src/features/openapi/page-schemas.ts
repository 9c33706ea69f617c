import type { JsonSchema } from '../../lib/api-schema';
import { viewSchemaName } from '../content/api-names';
import { INTERVIEW, type ContentType } from '../content/registry';
import { viewOf } from '../content/view-declarations';
import { kindsOwnedBy } from '../content/work-kinds';
import { COUNT, listOf, object, orNull, schemaNamed, text, wholeNumber } from './json-schema';

type Schemas = Readonly<Record<string, JsonSchema>>;

/** What views have beyond what their documents hold. */
export interface MadeMembers {
  readonly always: Schemas;
  /** What needs more than the document, and is not in every answer. */
  readonly sometimes: Schemas;
}

/** What a card has beyond its document. */
export const cardMembers = (type: ContentType, isLocalized: boolean): MadeMembers => ({
  always: {
    ...(type.audio ? { hasAudio: HAS_AUDIO } : {}),
    ...(type.audio && type.transcriptField ? { hasTranscript: HAS_TRANSCRIPT } : {}),
  },
  sometimes: isLocalized ? {} : { locale: UNTRANSLATED },
});

/** What a full view has beyond its document. */
export const pageMembers = (type: ContentType): MadeMembers => {
  if (type.nameField === null) return { always: {}, sometimes: {} };
  const isTranslated = 'localizations' in (viewOf(type.uid, 'full')?.populate ?? {});
  return {
    always: {
      url: PAGE_URL,
      ...(isTranslated ? TRANSLATED : {}),
      ...(type.html ? { [type.html.member]: html(type.html.field) } : {}),
      ...(type.length ? LENGTH : {}),
    },
    sometimes: {
      ...(type.neighboursIn ? NEIGHBOURS : {}),
      ...countMembers(type),
      structuredData: schemaNamed('StructuredData'),
      socialCard: schemaNamed('SocialCard'),
    },
  };
};

const UNTRANSLATED: JsonSchema = {
  type: 'null',
  description: 'It is not translated. Only where the card stands by itself.',
};

const HAS_AUDIO: JsonSchema = {
  type: 'boolean',
  description: 'Whether it can be heard: a file or an address.',
};
const HAS_TRANSCRIPT: JsonSchema = { type: 'boolean', description: 'Whether it can be read.' };

const PAGE_URL = orNull(
  text('The address of its page on the public site; null while that has no address.', {
    format: 'uri',
  }),
);

const TRANSLATED: Schemas = {
  localizations: listOf(schemaNamed('Translation'), {
    description: 'All translations, this one among them, in the order of the languages set up.',
  }),
  alternates: listOf(schemaNamed('Alternate'), {
    description:
      'For `<link rel="alternate">`, `x-default` last; empty while the site has no address.',
  }),
};

const LENGTH: Schemas = {
  wordCount: orNull(wholeNumber('Words of the text; null where there is none.', { minimum: 1 })),
  readingMinutes: orNull(
    wholeNumber('Minutes that it takes to read, at 238 words a minute; null where there is none.', {
      minimum: 1,
    }),
  ),
};

const html = (field: string): JsonSchema =>
  orNull(text(`\`${field}\` as HTML, the same as in feeds; all addresses are absolute.`));

const neighbour = (description: string): JsonSchema => ({
  anyOf: [schemaNamed(viewSchemaName(INTERVIEW, 'card')), { type: 'null' }],
  description,
});

const NEIGHBOURS: Schemas = {
  previous: neighbour('The interview before it in its show, by date; not in a batch.'),
  next: neighbour('The interview after it in its show, by date; not in a batch.'),
};

const countMembers = (owner: ContentType): Schemas => {
  const counted = kindsOwnedBy(owner);
  if (counted.length === 0) return {};
  const counts = counted.map(({ plural }): [string, JsonSchema] => [plural, orNull(COUNT)]);
  return {
    counts: object(Object.fromEntries(counts), {
      description:
        'How many are published in the language of the request, as their lists count them; null for what the caller may not list. Not in a batch.',
    }),
  };
};

/** Members that pages of all types share. */
export const PAGE_SCHEMAS: Schemas = {
  Translation: object({
    id: wholeNumber('Changes whenever the document is published: never keep it.'),
    documentId: text('Identity for ever.'),
    title: text('As it is shown.'),
    slug: text('Last part of its address.'),
    locale: orNull(text('Its language.')),
    url: PAGE_URL,
  }),
  Alternate: object({
    hreflang: text('A language, or `x-default` for who reads none of them.'),
    href: text('The address of the page in it.', { format: 'uri' }),
  }),
};
