import type { z } from 'zod';
import { MOVED } from '../../contract/api-parts';
import type { ApiRoute, ExtendedSchema } from '../../contract/api-route';
import { jsonSchemaOf, type JsonSchema } from '../../lib/api-schema';
import { listAt, recordIn, valueAt } from '../../lib/record';
import { BLOCK_SCHEMAS } from './block-schemas';
import { ERROR_SCHEMAS } from './error-schemas';
import { responsesOf, SHARED_HEADERS, SHARED_RESPONSES } from './responses';

export interface DocumentParts {
  readonly version: string;
  readonly routes: readonly ApiRoute[];
  /** The schemas of content, by name. */
  readonly contentSchemas: Readonly<Record<string, JsonSchema>>;
}

const INFO = {
  title: 'Lectern',
  summary: 'Interviews, publications and experts of a policy institute.',
  description:
    'What front ends read. Every route answers what is published, without authentication; `HEAD` is answered wherever `GET` is. Clients must pass over members that they do not know. Partners read the same content over GraphQL at `/graphql`.',
  license: { name: 'MIT', identifier: 'MIT' },
} as const;

const TAGS: Readonly<Record<string, string>> = {
  Interviews: 'Radio interviews with their transcripts.',
  Publications: 'What experts write.',
  Experts: 'Who speaks and writes.',
  Topics: 'What it is about.',
  Shows: 'The programmes in which interviews are broadcast.',
  Site: 'Who publishes.',
  Batch: 'Documents of any types.',
  Redirects: 'Where pages of former addresses are now.',
  Images: 'Pictures in other sizes and formats.',
  Feeds: 'For feed readers and podcast players.',
  Sitemaps: 'For search engines.',
  Operations: 'For load balancers.',
  Description: 'This document.',
};

/** The whole description (OpenAPI 3.1.1). The same parts give the same bytes. */
export const openapiDocument = ({ version, routes, contentSchemas }: DocumentParts): JsonSchema => {
  const described = routes.filter(({ tag }) => tag !== null);
  const tags = Object.entries(TAGS)
    .filter(([name]) => described.some(({ tag }) => tag === name))
    .map(([name, description]) => ({ name, description }));
  return {
    openapi: '3.1.1',
    info: { ...INFO, version },
    servers: [{ url: '/' }],
    tags,
    security: [{}],
    paths: sortedByKey(
      Object.fromEntries(described.map((route) => [pathTemplate(route.path), pathItem(route)])),
    ),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'An API token. Only needed for drafts, with the right Preview → read. What a token may not read is missing from its answers.',
        },
      },
      headers: SHARED_HEADERS,
      responses: SHARED_RESPONSES,
      schemas: sortedByKey(allSchemas(described, contentSchemas)),
    },
  };
};

/** `/api/interviews/:id` → `/api/interviews/{id}`. */
const pathTemplate = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

const pathItem = (route: ApiRoute): JsonSchema => ({
  get: {
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description ? { description: route.description } : {}),
    ...(route.readsTokens ? { security: [{}, { token: [] }] } : {}),
    parameters: [
      ...Object.entries(route.address ?? {}).map((parameter) => parameterOf('path', parameter)),
      ...Object.entries(route.query).map((parameter) => parameterOf('query', parameter)),
    ],
    responses: responsesOf(route),
  },
});

/** As `lib/parameters` reads it. */
const parameterOf = (
  place: 'path' | 'query',
  [name, declared]: readonly [string, z.ZodType],
): JsonSchema => {
  const { description, example, ...schema } = jsonSchemaOf(declared);
  const isRequired = place === 'path' || !declared.safeParse(undefined).success;
  return {
    name,
    in: place,
    description,
    ...(isRequired ? { required: true } : {}),
    ...styleOf(schema),
    schema,
    ...(example === undefined ? {} : { example }),
  };
};

/** Lists have commas; what can be nested is written as `name[key]=value`. */
const styleOf = (schema: JsonSchema): JsonSchema => {
  if (schema.type === 'array') return { style: 'form', explode: false };
  const isNested = [schema, ...listAt(schema, 'oneOf')].some(
    (one) => valueAt(one, 'type') === 'object',
  );
  return isNested ? { style: 'deepObject', explode: true } : {};
};

type Schemas = Readonly<Record<string, JsonSchema>>;

const allSchemas = (routes: readonly ApiRoute[], contentSchemas: Schemas): Schemas => {
  const plain = merge<JsonSchema>([
    { ...contentSchemas, ...BLOCK_SCHEMAS, ...ERROR_SCHEMAS, Moved: jsonSchemaOf(MOVED) },
    ...routes.map(({ answer: { schemas = {} } }) => written(schemas)),
  ]);
  const extended = merge<Extension>(
    routes.map(({ answer: { extendedSchemas = {} } }) =>
      Object.fromEntries(Object.entries(extendedSchemas).map(extensionOf)),
    ),
  );
  const whole = Object.entries(extended).map(([name, extension]) => [
    name,
    writeOut(plain, extension),
  ]);
  return merge<JsonSchema>([plain, Object.fromEntries(whole) as Schemas]);
};

const written = (schemas: Readonly<Record<string, z.ZodType>>): Schemas =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchemaOf(schema)]));

interface Extension {
  readonly extends: string;
  readonly properties: Schemas;
}

const extensionOf = ([name, { extends: base, members }]: readonly [string, ExtendedSchema]): [
  string,
  Extension,
] => [name, { extends: base, properties: written(members) }];

/** Several routes may name the same schema; two schemas may not have the same name. */
const merge = <Schema>(
  parts: readonly Readonly<Record<string, Schema>>[],
): Readonly<Record<string, Schema>> => {
  const all: Record<string, Schema> = {};
  for (const [name, schema] of parts.flatMap((part) => Object.entries(part))) {
    const known = all[name] ?? schema;
    if (JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`Two schemas are called ${name}.`);
    }
    all[name] = schema;
  }
  return all;
};

/** Closed objects cannot be combined: the extended one has all members itself. */
const writeOut = (schemas: Schemas, { extends: name, properties }: Extension): JsonSchema => {
  const base = schemas[name];
  if (!base) throw new Error(`No schema is called ${name}.`);
  const inherited = valueAt(base, 'properties');
  return {
    ...base,
    properties: { ...recordIn(inherited), ...properties },
    required: [...listAt(base, 'required'), ...Object.keys(properties)],
  };
};

const sortedByKey = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
