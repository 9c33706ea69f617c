import fc from 'fast-check';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Json } from './http';
import type { Lectern } from './lectern';
import type { QueriedModel } from './rest-query-arbitrary';

export interface GraphqlQuery {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string;
}

export interface QueriedSchema {
  readonly schema: GraphQLSchema;
  readonly query: GraphQLObjectType;
  /** Values that occur, by the name of the attribute. */
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  readonly roots: readonly GraphQLField<unknown, unknown>[];
  readonly documentIds: Readonly<Record<string, readonly string[]>>;
}

/** The schema as a client sees it, and values that occur in the content. */
export const queriedSchema = async (
  lectern: Lectern,
  model: QueriedModel,
): Promise<QueriedSchema> => {
  const { body } = await lectern.graphql(getIntrospectionQuery());
  const schema = buildClientSchema(body.data);
  const query = schema.getQueryType();
  if (!query) throw new Error('no query type');
  const values: Record<string, unknown[]> = {};
  for (const type of Object.values(model)) {
    for (const [name, found] of Object.entries(type.values)) {
      values[name] = [...(values[name] ?? []), ...found];
    }
  }
  const names = Object.values(model)
    .filter(({ uid }) => uid.startsWith('api::'))
    .flatMap(({ path, isSingle, uid }) => {
      const plural = path.slice(1);
      const singular = uid.split('.')[1] ?? '';
      return isSingle ? [singular] : [singular, plural, `${plural}_connection`];
    });
  const documentIds = Object.fromEntries(
    Object.values(model).map(({ uid, values: own }) => [
      uid.split('.')[1] ?? '',
      (own.documentId ?? []).map(String),
    ]),
  );
  const roots = names.flatMap((name) => query.getFields()[name] ?? []);
  return { schema, query, values, roots, documentIds };
};

const pick = <Item>(items: readonly Item[]): fc.Arbitrary<Item> => fc.constantFrom(...items);

/** Text of a selection, with the fragments that it spreads and the variables that it uses. */
interface Piece {
  readonly text: string;
  readonly fragments: readonly string[];
  readonly variables: readonly { name: string; type: string; value: unknown }[];
}

const EMPTY: Piece = { text: '', fragments: [], variables: [] };

const joined = (pieces: readonly Piece[], separator = ' '): Piece => ({
  text: pieces
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(separator),
  fragments: pieces.flatMap(({ fragments }) => fragments),
  variables: pieces.flatMap(({ variables }) => variables),
});

/** Names are made unique by a number drawn from a wide range, which is repeatable by the seed. */
const freshName = (prefix: string): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 0xfffffff }).map((number) => `${prefix}${number.toString(36)}`);

/** A value in the text, or in a variable. */
const valued = (type: string, value: unknown): fc.Arbitrary<Piece> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({ ...EMPTY, text: literal(value) }) },
    {
      weight: 2,
      arbitrary: freshName('v').map((name) => ({
        ...EMPTY,
        text: `$${name}`,
        variables: [{ name, type, value }],
      })),
    },
  );

const literal = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).map(([key, inner]) => `${key}: ${literal(inner)}`);
  return `{${members.join(', ')}}`;
};

const TEXT_OPERATORS = [
  'eq',
  'ne',
  'eqi',
  'nei',
  'contains',
  'containsi',
  'notContains',
  'notContainsi',
  'startsWith',
  'endsWith',
  'lt',
  'gte',
];
const ORDER_OPERATORS = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'];
const NUMBERS = ['Int', 'Float', 'Long'];

const valueFor = (
  { values }: QueriedSchema,
  name: string,
  scalar: string,
): fc.Arbitrary<unknown> => {
  const known = (values[name] ?? []).filter((value) => fits(value, scalar));
  if (scalar === 'Boolean') return fc.boolean();
  if (NUMBERS.includes(scalar)) {
    return known.length > 0 ? pick(known.map(Number)) : fc.integer({ min: 0, max: 50 });
  }
  if (scalar === 'Date') return known.length > 0 ? pick(known) : fc.constant('2020-02-03');
  if (scalar === 'DateTime') {
    return known.length > 0
      ? pick(known.map((value) => new Date(value as string).toISOString()))
      : fc.constant('2020-02-03T04:05:06.789Z');
  }
  const whole = known.length > 0 ? pick(known.map(String)) : fc.constant('nothing');
  return fc.oneof(
    whole,
    fc.tuple(whole, fc.nat(4)).map(([text, from]) => text.slice(from, from + 3) || 'e'),
    pick(['%', '_', '\\', '"', 'Ü', '']),
  );
};

const fits = (value: unknown, scalar: string): boolean => {
  if (value === null || value === undefined) return false;
  if (NUMBERS.includes(scalar)) return scalar !== 'Int' || Number.isInteger(Number(value));
  if (typeof value !== 'string') return false;
  if (scalar === 'Date') return /^\d{4}-\d\d-\d\d$/.test(value);
  return scalar !== 'DateTime' || !Number.isNaN(Date.parse(value));
};

const operatorsOf = (
  schema: QueriedSchema,
  { name, scalar }: { name: string; scalar: string },
): fc.Arbitrary<Json> => {
  const value = valueFor(schema, name, scalar);
  const isText = ['String', 'ID'].includes(scalar);
  const one = fc
    .tuple(pick(isText ? TEXT_OPERATORS : ORDER_OPERATORS), value)
    .map(([key, it]) => ({ [key]: it }));
  // Strapi drops lists of times from filters; see reader-exceptions.ts.
  if (scalar === 'DateTime') return one;
  return fc.oneof(
    { weight: 6, arbitrary: one },
    {
      weight: 1,
      arbitrary: fc.array(value, { minLength: 1, maxLength: 3 }).map((it) => ({ in: it })),
    },
    {
      weight: 1,
      arbitrary: fc.array(value, { minLength: 1, maxLength: 3 }).map((it) => ({ notIn: it })),
    },
    { weight: 1, arbitrary: fc.tuple(value, value).map((pair) => ({ between: [...pair].sort() })) },
    { weight: 1, arbitrary: fc.boolean().map((it) => ({ null: it })) },
    { weight: 1, arbitrary: fc.boolean().map((it) => ({ notNull: it })) },
    { weight: 1, arbitrary: one.map((not) => ({ not })) },
  );
};

const GROUPS = ['and', 'or', 'not'];

const filtersOf = (
  schema: QueriedSchema,
  type: GraphQLInputObjectType,
  depth: number,
): fc.Arbitrary<Json> => {
  const fields = Object.values(type.getFields()).filter(({ name }) => !GROUPS.includes(name));
  const scalars = fields.flatMap(({ name, type: inner }) => {
    const match = /^(\w+)FilterInput$/.exec(getNamedType(inner).name);
    return match && match[1] !== 'JSON' && name !== 'publishedAt'
      ? [{ name, scalar: match[1] ?? '' }]
      : [];
  });
  const relations = fields.flatMap(({ name, type: inner }) => {
    const named = getNamedType(inner);
    return isInputObjectType(named) && named.name.endsWith('FiltersInput') ? [{ name, named }] : [];
  });
  const scalar = pick(scalars).chain((field) =>
    operatorsOf(schema, field).map((condition: Json) => ({ [field.name]: condition })),
  );
  if (depth <= 0) return scalar;
  const nested =
    relations.length > 0
      ? pick(relations).chain(({ name, named }) =>
          filtersOf(schema, named, depth - 1)
            .filter((inner: Json) => !GROUPS.some((key) => key in inner))
            .map((inner: Json) => ({ [name]: inner })),
        )
      : scalar;
  return fc.oneof(
    { weight: 4, arbitrary: scalar },
    { weight: 2, arbitrary: nested },
    ...['and', 'or'].map((key) => ({
      weight: 1,
      arbitrary: fc
        .array(fc.oneof(scalar, nested), { minLength: 1, maxLength: 3 })
        .map((parts) => ({ [key]: parts })),
    })),
    { weight: 1, arbitrary: scalar.map((not: Json) => ({ not })) },
  );
};

const PAGES = [
  {},
  { limit: 2 },
  { limit: 3, start: 1 },
  { page: 1, pageSize: 2 },
  { page: 2, pageSize: 3 },
  { start: 2 },
  { limit: -1 },
  { limit: 1000 },
  { pageSize: 1 },
  { limit: 0 },
];

const argumentsOf = (
  schema: QueriedSchema,
  field: GraphQLField<unknown, unknown>,
): fc.Arbitrary<Piece> => {
  const pieces = field.args.flatMap((arg): fc.Arbitrary<Piece>[] => {
    const named = getNamedType(arg.type);
    const written = (value: unknown): fc.Arbitrary<Piece> =>
      valued(String(arg.type), value).map((piece) => ({
        ...piece,
        text: `${arg.name}: ${piece.text}`,
      }));
    const maybe = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<Piece> =>
      fc.oneof(
        { weight: 2, arbitrary: fc.constant(EMPTY) },
        { weight: 1, arbitrary: arbitrary.chain(written) },
      );
    if (arg.name === 'documentId') {
      const ids = schema.documentIds[field.name] ?? [];
      return [pick([...ids, ...ids, 'missing']).chain(written)];
    }
    if (arg.name === 'filters' && isInputObjectType(named))
      return [maybe(filtersOf(schema, named, 2))];
    if (arg.name === 'pagination') return [maybe(pick(PAGES))];
    if (arg.name === 'locale') return [maybe(pick(['en', 'de', 'fr']))];
    if (arg.name === 'sort') return [maybe(sortOf(field))];
    return [];
  });
  if (pieces.length === 0) return fc.constant(EMPTY);
  return fc.tuple(...pieces).map((all) => {
    const piece = joined(all, ', ');
    return piece.text === '' ? piece : { ...piece, text: `(${piece.text})` };
  });
};

const sortOf = (field: GraphQLField<unknown, unknown>): fc.Arbitrary<string[]> => {
  const type = rowType(field);
  const names = Object.values(type?.getFields() ?? {})
    .filter(
      ({ type: inner }) => isLeafType(getNamedType(inner)) && getNamedType(inner).name !== 'JSON',
    )
    .map(({ name }) => name);
  return fc.array(
    fc.tuple(pick(names), pick(['', ':asc', ':desc'])).map(([name, way]) => `${name}${way}`),
    { minLength: 1, maxLength: 2 },
  );
};

const rowType = (field: GraphQLField<unknown, unknown>): GraphQLObjectType | null => {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return null;
  const nodes = type.getFields().nodes;
  return nodes ? rowType(nodes) : type;
};

const directive: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 9, arbitrary: fc.constant(EMPTY) },
  {
    weight: 1,
    arbitrary: fc.tuple(pick(['include', 'skip']), fc.boolean()).chain(([name, value]) =>
      valued('Boolean!', value).map((piece) => ({
        ...piece,
        text: `@${name}(if: ${piece.text})`,
      })),
    ),
  },
);

const fieldOf = (
  schema: QueriedSchema,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): fc.Arbitrary<Piece> => {
  const named = getNamedType(field.type);
  const inner = isObjectType(named) ? selectionOf(schema, named, depth - 1) : fc.constant(EMPTY);
  // Without an alias a key may come twice with different arguments, which GraphQL forbids.
  const needsAlias = field.args.length > 0;
  const alias = fc.oneof(...(needsAlias ? [] : [{ weight: 5, arbitrary: fc.constant('') }]), {
    weight: 1,
    arbitrary: freshName('a').map((name) => `${name}: `),
  });
  return fc
    .tuple(alias, argumentsOf(schema, field), directive, inner)
    .map(([as, args, when, selection]) => ({
      ...joined([args, when, selection]),
      text: `${as}${field.name}${args.text} ${when.text} ${selection.text}`,
    }));
};

const selectionOf = (
  schema: QueriedSchema,
  type: GraphQLObjectType,
  depth: number,
): fc.Arbitrary<Piece> => {
  const fields = Object.values(type.getFields());
  const leaves = fields.filter(({ type: inner }) => isLeafType(getNamedType(inner)));
  const objects = fields.filter(
    (it) => isObjectType(getNamedType(it.type)) && (depth > 0 || it.name === 'pageInfo'),
  );
  const nodes = fields.filter(({ name }) => name === 'nodes');
  const usable = depth > 0 ? [...leaves, ...objects] : [...leaves, ...nodes];
  const typename: fc.Arbitrary<Piece> = fc.constant({ ...EMPTY, text: '__typename' });
  const leaf =
    leaves.length > 0 ? pick(leaves).chain((it) => fieldOf(schema, it, depth)) : typename;
  const leafOrObject =
    usable.length > 0 ? pick(usable).chain((it) => fieldOf(schema, it, depth)) : typename;
  const plain = fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 3, arbitrary: leafOrObject },
    { weight: 1, arbitrary: typename },
  );
  const inFragment = fc
    .array(plain, { minLength: 1, maxLength: 3 })
    .map((pieces) => joined(pieces));
  const inline = fc.tuple(inFragment, directive, fc.boolean()).map(([piece, when, isTyped]) => ({
    ...joined([piece, when]),
    text: `... ${isTyped ? `on ${type.name}` : ''} ${when.text} { ${piece.text} }`,
  }));
  const spread = fc.tuple(inFragment, freshName('F')).map(([piece, name]) => ({
    ...piece,
    text: `...${name} ...${name}`,
    fragments: [...piece.fragments, `fragment ${name} on ${type.name} { ${piece.text} }`],
  }));
  return fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: plain },
        { weight: 1, arbitrary: inline },
        { weight: 1, arbitrary: spread },
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((pieces) => {
      const piece = joined(pieces);
      return { ...piece, text: `{ ${piece.text} }` };
    });
};

/** An operation that Strapi answers, at most `depth` selections deep below its fields. */
export const goodOperation = (schema: QueriedSchema, depth: number): fc.Arbitrary<GraphqlQuery> =>
  fc
    .tuple(
      fc.array(
        pick(schema.roots).chain((field) => fieldOf(schema, field, depth)),
        { minLength: 1, maxLength: 3 },
      ),
      fc.boolean(),
    )
    .map(([fields, isNamed]) => {
      const { text, fragments, variables } = joined(fields);
      const definitions = variables.map(({ name, type }) => `$${name}: ${type}`);
      const head =
        definitions.length > 0 ? `query Asked(${definitions.join(', ')})` : 'query Asked';
      return {
        query: `${head} { ${text} __typename } ${fragments.join(' ')}`,
        variables: Object.fromEntries(variables.map(({ name, value }) => [name, value])),
        ...(isNamed ? { operationName: 'Asked' } : {}),
      };
    });
