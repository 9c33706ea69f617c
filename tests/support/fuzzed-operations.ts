import fc from 'fast-check';
import type { GraphQLField, GraphQLInputType, GraphQLObjectType } from 'graphql';
import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { encoded, get, nasty, pick, type FuzzedRead } from './fuzzed-reads';
import type { QueriedSchema } from './graphql-query-arbitrary';
import type { Json } from './http';

const graphqlText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(graphqlText).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}:${graphqlText(item)}`)
    .join(',')}}`;
};

const LEAVES: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  Int: fc.oneof(pick([-1, 0, 1, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1.5]), fc.integer()),
  Float: fc.oneof(pick([0, 1e300, -1.5]), fc.double({ noNaN: true, noDefaultInfinity: true })),
  Boolean: fc.boolean(),
  Date: pick(['2024-02-28', '2024-02-30', '0001-01-01', '9999-12-31', 'x']),
  DateTime: pick(['2024-02-28T10:00:00.000Z', '2024-02-30T10:00:00Z', '9999-12-31T23:59:59Z', 'x']),
  Time: pick(['10:20:30.000', '25:00:00', 'x']),
  Long: pick<Json>([1, '1', '9223372036854775808', 1e30, 'x']),
  JSON: pick<Json>([{}, [], 'x', '{"a":1}', { a: '\0' }, null, 1]),
};

/** Mostly of the type that is wanted, so that it passes Apollo and meets the database. */
const inputOf = (type: GraphQLInputType, depth: number): fc.Arbitrary<Json> => {
  if (isNonNullType(type)) return inputOf(type.ofType, depth);
  if (isListType(type)) return fc.array(inputOf(type.ofType, depth), { maxLength: 3 });
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      ({ type: inner }) => depth > 0 || isLeafType(getNamedType(inner)),
    );
    if (fields.length === 0) return fc.constant({});
    return fc
      .array(
        pick(fields).chain((field) =>
          inputOf(field.type, depth - 1).map((value: Json) => [field.name, value] as const),
        ),
        { minLength: 1, maxLength: 2 },
      )
      .map((entries) => Object.fromEntries(entries));
  }
  const { name } = getNamedType(type);
  return Object.hasOwn(LEAVES, name) ? (LEAVES[name] ?? nasty) : fc.oneof(nasty, fc.constant(null));
};

const selection = (type: GraphQLObjectType, depth: number): fc.Arbitrary<string> => {
  const fields = Object.values(type.getFields());
  const usable = fields.filter(({ type: inner }) => depth > 0 || isLeafType(getNamedType(inner)));
  if (usable.length === 0) return fc.constant('{ __typename }');
  return fc
    .array(
      pick(usable).chain((field) => fieldText(field, depth)),
      { minLength: 1, maxLength: 3 },
    )
    .map((texts) => `{ __typename ${texts.map((text, place) => `a${place}: ${text}`).join(' ')} }`);
};

const fieldText = (field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> => {
  const named = getNamedType(field.type);
  const inner = isObjectType(named) ? selection(named, depth - 1) : fc.constant('');
  const args = fc.array(
    field.args.length === 0
      ? fc.constant('')
      : pick(field.args).chain((arg) =>
          inputOf(arg.type, 3).map((value: Json) => `${arg.name}: ${enumsIn(graphqlText(value))}`),
        ),
    { maxLength: field.args.length === 0 ? 0 : 2 },
  );
  return fc.tuple(args, inner).map(([given, rest]) => {
    const once = [...new Map(given.map((text) => [text.split(':')[0], text])).values()];
    return `${field.name}${once.length > 0 ? `(${once.join(', ')})` : ''} ${rest}`;
  });
};

const enumsIn = (text: string): string => (text === '"PUBLISHED"' ? 'PUBLISHED' : text);

const ODD_DOCUMENTS: readonly string[] = [
  '',
  '{',
  '}',
  '{ nothing }',
  'query',
  '{ topics { ...a } } fragment a on Topic { ...a }',
  '{ topics { ...a } } fragment a on Topic { ...b } fragment b on Topic { ...a name }',
  'fragment a on Topic { ...a } { __typename }',
  'query ($a: Int) { topics(pagination: { limit: $a }) { name } }',
  'query ($a: TopicFiltersInput) { topics(filters: $a) { name } }',
  'query ($a: [String]) { topics(sort: $a) { name } }',
  'query ($a: ID!) { topic(documentId: $a) { name } }',
  'subscription { a }',
  '{ __schema { types { name fields { name } } } }',
  '{ topics { name @skip(if: "x") @include } }',
];

/** GraphQL by the types of the served schema, and documents that are none. */
export const graphqlReads = ({ query }: QueriedSchema): fc.Arbitrary<FuzzedRead> => {
  const fields = Object.values(query.getFields());
  const generated = pick(fields).chain((field) =>
    fieldText(field, 2).map((text) => `{ it: ${text} }`),
  );
  const variables = fc.oneof(
    fc.constant(undefined),
    nasty.map((a) => ({ a })),
    fc.jsonValue({ maxDepth: 4 }).map((a) => ({ a })),
    fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map((a) => ({ a: Number(a) })),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const posted = fc
    .tuple(
      fc.oneof(
        { weight: 6, arbitrary: generated },
        { weight: 2, arbitrary: pick(ODD_DOCUMENTS) },
        { weight: 1, arbitrary: nasty },
      ),
      variables,
    )
    .map(([text, given]): FuzzedRead => ({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables: given }),
    }));
  const gotten = fc.tuple(generated, nasty).map(([text, given]): FuzzedRead => ({
    ...get(`/graphql?query=${encoded(text)}&variables=${encoded(given)}`),
    headers: { 'apollo-require-preflight': '1' },
  }));
  return fc.oneof({ weight: 5, arbitrary: posted }, { weight: 1, arbitrary: gotten });
};
