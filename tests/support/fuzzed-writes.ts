import fc from 'fast-check';
import { encoded, nasty, pick } from './fuzzed-reads';
import type { Json } from './http';

/** A write as it goes over the wire. */
export interface FuzzedWrite {
  readonly method: string;
  /** With the query, percent-encoded. */
  readonly path: string;
  readonly body: Json;
}

/** What is known of a type and its content. */
export interface WrittenType {
  readonly uid: string;
  /** `/api/interviews`. */
  readonly path: string;
  readonly attributes: Record<string, Json>;
  readonly documentIds: readonly string[];
}

export type Components = Record<string, Record<string, Json>>;

/** Values of every JSON kind that some attribute or other does not expect. */
const oddity: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: nasty },
  {
    weight: 4,
    arbitrary: pick<Json>([
      null,
      true,
      false,
      0,
      1,
      -1,
      0.5,
      1e21,
      -1e21,
      1e308,
      2 ** 31,
      2 ** 53,
      -(2 ** 63),
      ...[
        [],
        {},
        [[]],
        [null],
        [1, 'a', {}],
        { a: 1 },
        { id: 1 },
        { documentId: 'x' },
        [{ id: -1 }],
      ],
      ...[{ connect: 'x' }, { connect: [null] }, { connect: [{}] }, { connect: [{ id: 'x' }] }],
      ...[{ set: 'x' }, { set: [{ id: 1e30 }] }, { disconnect: { id: {} } }, { set: null }],
      ...[{ connect: [{ documentId: 'x', position: { before: 'y' } }] }, { __component: 'x' }],
      ...[{ connect: [{ id: 1, position: { after: [] } }] }, [{ __component: null }], { $eq: 1 }],
      ...[
        { connect: [1], position: 1 },
        { options: { strict: 1 } },
        '9'.repeat(400),
        'x'.repeat(70_000),
      ],
    ]),
  },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text)) },
);

const BLOCKS: Json = [{ type: 'paragraph', children: [{ type: 'text', text: 'Words.' }] }];

const NUMBER = fc.nat(100);
const TEXT = fc.integer({ min: 1, max: 1e6 }).map((number) => `Some words ${number}`);

/** Values that attributes take, by their types. */
const SOUND: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  string: TEXT,
  text: TEXT,
  richtext: TEXT,
  uid: fc.integer({ min: 1, max: 1e6 }).map((number) => `some-${number}`),
  email: fc.constant('somebody@example.org'),
  date: fc.constant('2025-02-03'),
  datetime: fc.constant('2025-02-03T10:00:00.000Z'),
  time: fc.constant('10:00:00.000'),
  integer: NUMBER,
  biginteger: NUMBER,
  decimal: NUMBER,
  float: NUMBER,
  boolean: fc.boolean(),
  json: pick<Json>([{ a: 1 }, ['one'], []]),
  blocks: fc.constant(BLOCKS),
};

const sound = (attribute: Json, components: Components): fc.Arbitrary<Json> => {
  if (attribute.enum) return pick<Json>(attribute.enum);
  if (attribute.type !== 'component') return SOUND[attribute.type] ?? pick<Json>([null, []]);
  const one = dataOf(components[attribute.component] ?? {}, components);
  return attribute.repeatable ? fc.array(one, { maxLength: 3 }) : one;
};

/** Bodies near what a type takes: most attributes are sound, some are not, and some are of no type. */
export const dataOf = (
  attributes: Record<string, Json>,
  components: Components,
): fc.Arbitrary<Json> => {
  const names = Object.keys(attributes);
  const whole = fc.record(
    Object.fromEntries(names.map((name) => [name, sound(attributes[name], components)])),
    { requiredKeys: names.filter((name) => attributes[name].required) },
  );
  const spoiled = fc.dictionary(
    fc.oneof(
      { weight: 8, arbitrary: pick(names.length > 0 ? names : ['x']) },
      {
        weight: 1,
        arbitrary: pick([
          ...[
            'id',
            'documentId',
            'publishedAt',
            'createdAt',
            'createdBy',
            'locale',
            'localizations',
          ],
          '__proto__',
          'constructor',
          '',
          'status',
          '__component',
          'nothing',
        ]),
      },
    ),
    oddity,
    { maxKeys: 2 },
  );
  return fc
    .tuple(whole, fc.oneof(fc.constant({}), spoiled))
    .map(([data, more]): Json => ({ ...data, ...more }));
};

const query: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: pick(['?status=draft', '?status=published', '?locale=de', '?locale=xx']),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(pick(['status', 'locale', 'populate', 'fields', 'x', 'filters[id]']), nasty)
      .map(([name, value]) => `?${name}=${encoded(value)}`),
  },
);

/** Writes of content over REST. */
export const contentWrites = (
  types: readonly WrittenType[],
  components: Components,
): fc.Arbitrary<FuzzedWrite> =>
  pick(types).chain(({ path, attributes, documentIds }) => {
    const data = dataOf(attributes, components);
    const body = fc.oneof(
      { weight: 12, arbitrary: data.map((it): Json => ({ data: it })) },
      { weight: 1, arbitrary: oddity.map((it): Json => ({ data: it })) },
      { weight: 1, arbitrary: oddity },
      {
        weight: 1,
        arbitrary: data.map((it): Json => ({ data: it, meta: { available: 1 }, x: 1 })),
      },
    );
    const id = fc.oneof(
      { weight: 6, arbitrary: pick([...documentIds, 'x']) },
      { weight: 1, arbitrary: nasty.map((text) => encoded(text)) },
    );
    const create = fc
      .tuple(query, body)
      .map(([end, it]): FuzzedWrite => ({ method: 'POST', path: `${path}${end}`, body: it }));
    const change = fc.tuple(id, query, body).map(([at, end, it]): FuzzedWrite => ({
      method: 'PUT',
      path: `${path}/${at}${end}`,
      body: it,
    }));
    const end = fc.tuple(nasty, query).map(([at, more]): FuzzedWrite => ({
      method: 'DELETE',
      body: undefined,
      path: `${path}/${encoded(at)}${more}`,
    }));
    return fc.oneof(
      { weight: 4, arbitrary: create },
      { weight: 4, arbitrary: change },
      { weight: 1, arbitrary: end },
    );
  });

/** What forms of accounts, of settings and of the panel are made of. */
const FIELDS = [
  'email',
  'identifier',
  'username',
  'password',
  'passwordConfirmation',
  'currentPassword',
  ...[
    'code',
    'resetPasswordToken',
    'registrationToken',
    'userInfo',
    'deviceId',
    'rememberMe',
    'token',
  ],
  ...[
    'name',
    'description',
    'type',
    'lifespan',
    'permissions',
    'role',
    'roles',
    'users',
    'ids',
    'id',
  ],
  'firstname',
  'lastname',
  'isActive',
  'blocked',
  'confirmed',
  'provider',
  'preferedLanguage',
  ...[
    'url',
    'events',
    'headers',
    'isEnabled',
    'data',
    'query',
    'variables',
    'documentIds',
    'locale',
  ],
  ...[
    'contentType',
    'settings',
    'layouts',
    'metadatas',
    'folderId',
    'fileInfo',
    'fileIds',
    'parent',
  ],
  ...[
    'value',
    'advanced',
    'providers',
    'email-templates',
    'urls',
    'destinationFolderId',
    'folderIds',
  ],
  ...[
    'refreshToken',
    'code_challenge',
    'releaseId',
    'entry',
    'stages',
    'default_role',
    'isDefault',
  ],
];

/** Routes with a body, whatever they are for, filled with whatever forms are made of. */
export const formWrites = (
  routes: readonly { readonly method: string; readonly path: string }[],
): fc.Arbitrary<FuzzedWrite> => {
  const value = fc.oneof(
    { weight: 3, arbitrary: oddity },
    {
      weight: 2,
      arbitrary: pick<Json>([
        ...['admin@example.org', 'Test-password-1', 'somebody@example.org', 1, [1], ['1'], 'en'],
        ...['api::topic.topic', 'read-only', 'custom', null, ['api::topic.topic.find'], true],
      ]),
    },
  );
  const fields = fc.dictionary(pick(FIELDS), value, { maxKeys: 6 });
  const body = fc.oneof(
    { weight: 8, arbitrary: fields },
    { weight: 1, arbitrary: fields.map((it): Json => ({ data: it })) },
    { weight: 1, arbitrary: oddity },
  );
  return fc.tuple(pick(routes), query, body).map(([{ method, path }, end, it]) => ({
    method,
    body: it,
    path: `${path}${end}`,
  }));
};
