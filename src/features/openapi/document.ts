import type {
  ApiOperation,
  ApiParameter,
  DescribedRoute,
  ExtendedSchema,
} from '../../lib/api-operation';
import type { JsonSchema } from '../../lib/json-schema';
import { isRecord, listAt, valueAt } from '../../lib/record';
import { MOVED } from '../content/api-parts';
import { BLOCK_SCHEMAS } from './block-schemas';
import { ERROR_SCHEMAS } from './error-schemas';
import { responsesOf, SHARED_HEADERS, SHARED_RESPONSES } from './responses';

export interface DocumentParts {
  readonly version: string;
  readonly routes: readonly DescribedRoute[];
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
  const operations = routes.map(({ operation }) => operation);
  const tags = Object.entries(TAGS)
    .filter(([name]) => operations.some(({ tag }) => tag === name))
    .map(([name, description]) => ({ name, description }));
  return {
    openapi: '3.1.1',
    info: { ...INFO, version },
    servers: [{ url: '/' }],
    tags,
    security: [{}],
    paths: sortedByKey(
      Object.fromEntries(
        routes.map(({ path, operation }) => [pathTemplate(path), pathItem(operation)]),
      ),
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
      schemas: sortedByKey(allSchemas(operations, contentSchemas)),
    },
  };
};

/** `/api/interviews/:id` → `/api/interviews/{id}`. */
const pathTemplate = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

const pathItem = (operation: ApiOperation): JsonSchema => ({
  get: {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description ? { description: operation.description } : {}),
    ...(operation.readsTokens ? { security: [{}, { token: [] }] } : {}),
    parameters: operation.parameters.map(parameterOf),
    responses: responsesOf(operation),
  },
});

const parameterOf = (parameter: ApiParameter): JsonSchema => ({
  name: parameter.name,
  in: parameter.in,
  description: parameter.description,
  ...(parameter.isRequired ? { required: true } : {}),
  ...(parameter.isDeepObject ? { style: 'deepObject', explode: true } : {}),
  ...(parameter.isCommaSeparated ? { style: 'form', explode: false } : {}),
  schema: parameter.schema,
  ...(parameter.example === undefined ? {} : { example: parameter.example }),
});

type Schemas = Readonly<Record<string, JsonSchema>>;

const allSchemas = (operations: readonly ApiOperation[], contentSchemas: Schemas): Schemas => {
  const answers = operations.map(({ answer }) => answer);
  const plain = merge<JsonSchema>([
    { ...contentSchemas, ...BLOCK_SCHEMAS, ...ERROR_SCHEMAS, Moved: MOVED },
    ...answers.map(({ schemas = {} }) => schemas),
  ]);
  const extended = merge<ExtendedSchema>(
    answers.map(({ extendedSchemas = {} }) => extendedSchemas),
  );
  const written = Object.entries(extended).map(([name, extension]) => [
    name,
    writeOut(plain, extension),
  ]);
  return merge<JsonSchema>([plain, Object.fromEntries(written) as Schemas]);
};

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
const writeOut = (schemas: Schemas, { extends: name, properties }: ExtendedSchema): JsonSchema => {
  const base = schemas[name];
  if (!base) throw new Error(`No schema is called ${name}.`);
  const inherited = valueAt(base, 'properties');
  return {
    ...base,
    properties: { ...(isRecord(inherited) ? inherited : {}), ...properties },
    required: [...listAt(base, 'required'), ...Object.keys(properties)],
  };
};

const sortedByKey = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
