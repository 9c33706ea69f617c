import { z } from 'zod';
import { LOCALE, PARAMETERS_REFUSED, SITE_REFUSED } from '../../contract/api-parts';
import { apiRoute, type ApiRoute } from '../../contract/api-route';
import { localeProblem } from '../../contract/locale-problem';
import { asIs, named } from '../../lib/api-schema';
import type { ParameterValues } from '../../lib/parameters';
import { fail, succeed } from '../../lib/result';
import { addressOf, documentRefusals, schemaName, tagOf } from '../content/api-names';
import type { ContentType } from '../content/registry';

const STRUCTURED_DATA = z
  .strictObject({
    '@context': z.literal('https://schema.org'),
    '@graph': z
      .array(
        asIs({
          type: 'object',
          additionalProperties: true,
          description: 'A thing of schema.org.',
        }),
      )
      .min(1),
  })
  .describe(
    'One JSON-LD graph, to print as it is into a script element of the type `application/ld+json`.',
  );

const meta = (key: string) =>
  z
    .array(
      z.strictObject({
        [key]: z.string().describe('Which value.'),
        content: z.string().describe('The value.'),
      }),
    )
    .describe(`For \`<meta ${key}="…" content="…">\`, in order.`);

const SOCIAL_CARD = z
  .strictObject({ openGraph: meta('property'), x: meta('name') })
  .describe('What a shared link shows. Escape each value as any text in an attribute.');

/** What an address below a document tells of it. */
export type Segment = 'structured-data' | 'social-card';

type Told = Pick<ApiRoute, 'id' | 'summary' | 'answer'>;

const TOLD: Readonly<Record<Segment, (type: ContentType) => Told>> = {
  'structured-data': (type) => ({
    id: `getStructuredDataOf${schemaName(type)}`,
    summary: 'What a page is about, as JSON-LD',
    answer: {
      description: 'The graph of the page.',
      content: { 'application/ld+json': named('StructuredData') },
      schemas: { StructuredData: STRUCTURED_DATA },
    },
  }),
  'social-card': (type) => ({
    id: `getSocialCardOf${schemaName(type)}`,
    summary: 'What a shared link shows: Open Graph and X',
    answer: {
      description: 'The values, ready to print.',
      content: { 'application/json': named('SocialCard') },
      schemas: { SocialCard: SOCIAL_CARD },
    },
  }),
};

const QUERY = { locale: LOCALE };

export type DescriptionRequest = ParameterValues<typeof QUERY>;

/**
 * `GET /api/{type}/{…}/structured-data` and `…/social-card`.
 *
 * @param locales those in which pages are described
 */
export const descriptionRoute = (
  type: ContentType,
  segment: Segment,
  locales: readonly string[],
): ApiRoute<DescriptionRequest> =>
  apiRoute({
    path: `/api/${type.plural}/:id/${segment}`,
    ...TOLD[segment](type),
    tag: tagOf(type),
    address: { id: addressOf(type) },
    query: QUERY,
    settle: (asked) => {
      const problem = asked.locale === undefined ? null : localeProblem(asked.locale, locales);
      return problem ? fail(problem) : succeed(asked);
    },
    refusals: [PARAMETERS_REFUSED, ...documentRefusals(type), SITE_REFUSED],
    canMove: true,
    showsDrafts: true,
  });
