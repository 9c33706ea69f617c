import type { ApiAnswer, ApiRefusal, ApiRoute } from '../../contract/api-route';
import { jsonSchemaOf, type JsonSchema } from '../../lib/api-schema';
import { schemaNamed } from './json-schema';

const ERROR_CONTENT = {
  'application/json': { schema: schemaNamed('Error') },
  'application/problem+json': { schema: schemaNamed('Problem') },
} as const;

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds.', schema: { type: 'string' } },
} as const;

/** Responses that every route can give, by name; see `responsesOf`. */
export const SHARED_RESPONSES: Readonly<Record<string, JsonSchema>> = {
  NotModified: {
    description:
      'What `If-None-Match`, or `If-Modified-Since` where there is a `Last-Modified`, names is still right.',
  },
  Moved: {
    description: 'The slug has changed. Browsers may not keep this without asking.',
    headers: {
      Location: {
        description: 'The address of now, with the query as it was sent.',
        schema: { type: 'string' },
      },
    },
    content: { 'application/json': { schema: schemaNamed('Moved') } },
  },
  BadToken: { description: 'The token is not valid.', content: ERROR_CONTENT },
  TooMany: {
    description: 'Too many wrong tokens came from this address (`TOO_MANY_ATTEMPTS`).',
    headers: RETRY_AFTER,
    content: ERROR_CONTENT,
  },
  Failed: { description: 'An error of the server, which does not tell.', content: ERROR_CONTENT },
  Away: {
    description:
      'The database is away or took too long (then known answers are still given), or more is asked at once than can be answered (OVERLOADED).',
    headers: RETRY_AFTER,
    content: ERROR_CONTENT,
  },
};

const HEADERS = {
  ETag: { $ref: '#/components/headers/ETag' },
  'Cache-Control': { $ref: '#/components/headers/Cache-Control' },
} as const;

export const SHARED_HEADERS: Readonly<Record<string, JsonSchema>> = {
  ETag: {
    description: 'Of this representation; for `If-None-Match`.',
    schema: { type: 'string' },
  },
  'Cache-Control': {
    description: 'How long browsers and CDNs may keep it without asking.',
    schema: { type: 'string' },
  },
};

const PROBE_HEADERS = { 'Cache-Control': HEADERS['Cache-Control'] } as const;

const TOKEN_REFUSED: ApiRefusal = {
  status: 403,
  codes: { FORBIDDEN: 'the token has not this right' },
};

/** All responses of a route, by status. */
export const responsesOf = (route: ApiRoute): Readonly<Record<string, JsonSchema>> => ({
  '200': {
    description: route.answer.description,
    headers: { ...(route.isProbe ? PROBE_HEADERS : HEADERS), ...ownHeaders(route) },
    content: contentOf(route.answer),
  },
  ...(route.canMove ? { '301': shared('Moved') } : {}),
  ...(route.isProbe ? {} : { '304': shared('NotModified') }),
  ...(route.readsTokens ? { '401': shared('BadToken') } : {}),
  ...refusals([...(route.readsTokens ? [TOKEN_REFUSED] : []), ...route.refusals]),
  ...(route.readsTokens ? { '429': shared('TooMany') } : {}),
  '500': shared('Failed'),
  ...(route.isProbe ? {} : { '503': shared('Away') }),
  ...Object.fromEntries(
    Object.entries(route.otherAnswers ?? {}).map(([status, answer]) => [
      status,
      { description: answer.description, content: contentOf(answer) },
    ]),
  ),
});

const contentOf = ({ content }: Pick<ApiAnswer, 'content'>): JsonSchema =>
  Object.fromEntries(
    Object.entries(content).map(([type, schema]) => [type, { schema: jsonSchemaOf(schema) }]),
  );

const shared = (name: string): JsonSchema => ({ $ref: `#/components/responses/${name}` });

const ownHeaders = ({ answer }: ApiRoute): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    Object.entries(answer.headers ?? {}).map(([name, description]) => [
      name,
      { description, schema: { type: 'string' } },
    ]),
  );

const TITLES: Readonly<Record<ApiRefusal['status'], string>> = {
  400: 'The request is wrong',
  403: 'Not with these rights',
  404: 'Nothing is here',
  406: 'Not in a form that Accept names',
  409: 'Not as things are now',
  410: 'It was here',
  413: 'Too large',
};

/** The refusals of one status are one response, which lists their codes. */
const refusals = (all: readonly ApiRefusal[]): Readonly<Record<string, JsonSchema>> => {
  const codes = new Map<ApiRefusal['status'], Record<string, string>>();
  for (const refusal of all) {
    codes.set(refusal.status, { ...codes.get(refusal.status), ...refusal.codes });
  }
  return Object.fromEntries(
    [...codes].map(([status, meanings]) => [
      String(status),
      {
        description: [
          `${TITLES[status]}.`,
          ...Object.entries(meanings).map(([code, when]) => `- \`${code}\`: ${when}`),
        ].join('\n'),
        content: ERROR_CONTENT,
      },
    ]),
  );
};
