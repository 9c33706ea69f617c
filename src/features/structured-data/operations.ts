import type { ApiOperation } from '../../lib/api-operation';
import { listOf, object, schemaNamed, text, type JsonSchema } from '../../lib/json-schema';
import {
  addressParameter,
  documentRefusals,
  LOCALE_PARAMETER,
  PARAMETERS_REFUSED,
  schemaName,
  SITE_REFUSED,
  tagOf,
} from '../content/api-parts';
import type { ContentType } from '../content/registry';

const STRUCTURED_DATA: JsonSchema = object(
  {
    '@context': { type: 'string', const: 'https://schema.org' },
    '@graph': listOf(
      { type: 'object', additionalProperties: true, description: 'A thing of schema.org.' },
      { minItems: 1 },
    ),
  },
  {
    description:
      'One JSON-LD graph, to print as it is into a script element of the type `application/ld+json`.',
  },
);

const meta = (key: string): JsonSchema =>
  listOf(object({ [key]: text('Which value.'), content: text('The value.') }), {
    description: `For \`<meta ${key}="…" content="…">\`, in order.`,
  });

const SOCIAL_CARD: JsonSchema = object(
  { openGraph: meta('property'), x: meta('name') },
  { description: 'What a shared link shows. Escape each value as any text in an attribute.' },
);

/** `GET /api/{type}/{…}/structured-data`. */
export const structuredDataOperation = (type: ContentType): ApiOperation => ({
  ...parts(type),
  id: `getStructuredDataOf${schemaName(type)}`,
  summary: 'What a page is about, as JSON-LD',
  answer: {
    description: 'The graph of the page.',
    content: { 'application/ld+json': schemaNamed('StructuredData') },
    schemas: { StructuredData: STRUCTURED_DATA },
  },
});

/** `GET /api/{type}/{…}/social-card`. */
export const socialCardOperation = (type: ContentType): ApiOperation => ({
  ...parts(type),
  id: `getSocialCardOf${schemaName(type)}`,
  summary: 'What a shared link shows: Open Graph and X',
  answer: {
    description: 'The values, ready to print.',
    content: { 'application/json': schemaNamed('SocialCard') },
    schemas: { SocialCard: SOCIAL_CARD },
  },
});

const parts = (type: ContentType) => ({
  tag: tagOf(type),
  parameters: [addressParameter(type), LOCALE_PARAMETER],
  refusals: [PARAMETERS_REFUSED, ...documentRefusals(type), SITE_REFUSED],
  canMove: true,
});
