import fc from 'fast-check';
import type { Json } from './http';
import type { QueriedModel, QueriedType } from './rest-query-arbitrary';

/** A read as it goes over the wire. */
export interface FuzzedRead {
  readonly method: 'GET' | 'POST';
  /** With the query, percent-encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const pick = <Item>(items: readonly Item[]): fc.Arbitrary<Item> => fc.constantFrom(...items);

/** Values that some place or other does not expect. */
const NASTY: readonly string[] = [
  '',
  ' ',
  'abc',
  'null',
  'undefined',
  'true',
  'false',
  'NaN',
  '-1',
  '0',
  '1',
  '1.5',
  '0x10',
  '1e3',
  '1e999',
  '-1e999',
  '1e-999',
  'Infinity',
  '٣',
  '2147483648',
  '-2147483649',
  '1_000',
  '9223372036854775807',
  '9223372036854775808',
  '99999999999999999999999',
  '007',
  '+5',
  ' 5 ',
  '2024-02-30',
  '2024-13-01',
  '0000-00-00',
  '99999-01-01',
  '2024-02-29',
  '2024',
  '24:00:00',
  '10:20',
  '10:20:30.1234',
  '2024-02-29T25:00:00Z',
  '2024-02-29T10:00:00+99:99',
  '-infinity',
  '\0',
  'a\0b',
  '\ud800',
  '\uffff',
  'é',
  '😀',
  '%',
  '_',
  '\\',
  "'",
  '"',
  "' or 1=1 --",
  ';',
  ...['{}', '[]', '{"a":1}', '{"a":"\\u0000"}', '"\\ud800"', '[1,', '{', '*', '.', '..', '/', ','],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '$eq',
    '$where',
    'id',
    'documentId',
  ],
  'en',
  'de',
  'xx',
  'en-',
  'en-GB-oxendict',
  'a'.repeat(300),
  '('.repeat(200),
  '\u202e',
  '\n',
];

export const nasty: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: pick(NASTY) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }).map(String) },
  { weight: 1, arbitrary: fc.double().map(String) },
);

/** As `encodeURIComponent`, which halves of characters make fail; now and then not decodable. */
export const encoded = (text: string): string =>
  Array.from(Buffer.from(text, 'utf8'), (byte) => {
    const sign = String.fromCharCode(byte);
    return /[\w.~-]/.test(sign) ? sign : `%${byte.toString(16).padStart(2, '0')}`;
  }).join('');

const OPERATORS = [
  '$eq',
  '$ne',
  '$eqi',
  '$nei',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$in',
  '$notIn',
  '$null',
  '$notNull',
  '$between',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
  '$not',
  '$contains',
  '$containsi',
  '$notContains',
  '$notContainsi',
  '$jsonSupersetOf',
  '$and',
  '$or',
  '$EQ',
  '$foo',
  '$',
  '',
  '0',
  'constructor',
];

/** Keys in brackets and a value: `[title][$eq]`, `x`. */
type Pair = readonly [keys: readonly string[], value: string | null];

const ODD_NAMES = ['', 'nothing', 'constructor', '__proto__', 'toString', 'createdBy', 'password'];

const filterPairs = (
  model: QueriedModel,
  type: QueriedType,
  depth: number,
): fc.Arbitrary<readonly Pair[]> => {
  const attribute = pick([...type.scalars.map(({ name }) => name), ...ODD_NAMES]);
  const relation = type.relations.length > 0 ? pick(type.relations) : null;
  const known = (name: string): fc.Arbitrary<string> => {
    const found = Object.hasOwn(type.values, name) ? (type.values[name] ?? []) : [];
    const values = found.map((value) =>
      value instanceof Date ? value.toISOString() : String(value).slice(0, 60),
    );
    return values.length > 0 ? fc.oneof(pick(values), nasty) : nasty;
  };
  const operand = (name: string): fc.Arbitrary<readonly Pair[]> =>
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .tuple(pick(OPERATORS), known(name))
          .map(([key, value]): Pair[] => [[[key], value]]),
      },
      { weight: 1, arbitrary: known(name).map((value): Pair[] => [[[], value]]) },
      { weight: 1, arbitrary: pick(OPERATORS).map((key): Pair[] => [[[key], null]]) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(pick(OPERATORS), fc.array(known(name), { maxLength: 4 }))
          .map(([key, values]): Pair[] =>
            values.map((value, place) => [[key, String(place)], value]),
          ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(pick(OPERATORS), pick(OPERATORS), known(name))
          .map(([one, other, value]): Pair[] => [[[one, other], value]]),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(pick(OPERATORS), pick(OPERATORS), known(name))
          .map(([one, other, value]): Pair[] => [
            [[one], value],
            [[other], value],
          ]),
      },
    );
  const below = (keys: readonly string[], pairs: readonly Pair[]): Pair[] =>
    pairs.map(([more, value]) => [[...keys, ...more], value]);
  const scalar = attribute.chain((name) => operand(name).map((pairs) => below([name], pairs)));
  if (depth === 0) return scalar;
  const nested = relation
    ? relation.chain(({ name, target }) =>
        fc
          .oneof(
            model[target] ? filterPairs(model, model[target], depth - 1) : scalar,
            operand('id'),
          )
          .map((pairs) => below([name], pairs)),
      )
    : scalar;
  const group = fc
    .tuple(pick(['$and', '$or', '$not', '$nor']), fc.array(scalar, { minLength: 1, maxLength: 3 }))
    .map(([key, parts]) =>
      parts.flatMap((pairs, place) => below(key === '$not' ? [key] : [key, String(place)], pairs)),
    );
  return fc.oneof(
    { weight: 5, arbitrary: scalar },
    { weight: 3, arbitrary: nested },
    { weight: 2, arbitrary: group },
    { weight: 1, arbitrary: nasty.map((value): Pair[] => [[[], value]]) },
  );
};

const prefixed = (root: readonly string[], pairs: readonly Pair[]): readonly Pair[] =>
  pairs.map(([keys, value]) => [[...root, ...keys], value]);

const optionPairs = (
  model: QueriedModel,
  type: QueriedType,
  depth: number,
): fc.Arbitrary<readonly Pair[]> => {
  const names = [
    ...type.scalars.map(({ name }) => name),
    ...type.relations.map(({ name }) => name),
    ...ODD_NAMES,
  ];
  const name = fc.oneof({ weight: 5, arbitrary: pick(names) }, { weight: 1, arbitrary: nasty });
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
  const sort = fc
    .tuple(path, pick(['', ':asc', ':desc', ':x', ':', ':asc:desc', ',id', ',']))
    .map(([text, end]) => `${text}${end}`);
  const lists = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<readonly Pair[]> =>
    fc.oneof(
      value.map((text): Pair[] => [[[key], text]]),
      fc
        .array(value, { minLength: 1, maxLength: 3 })
        .map((texts) => texts.map((text, place): Pair => [[key, String(place)], text])),
      fc.tuple(name, value).map(([inner, text]): Pair[] => [[[key, inner], text]]),
    );
  const numbers = pick(['page', 'pageSize', 'start', 'limit', 'withCount', 'x', '']);
  const populate =
    depth > 0 && type.relations.length > 0
      ? pick(type.relations).chain(({ name: relation, target }) => {
          const inner = model[target];
          return inner
            ? optionPairs(model, inner, depth - 1).map((pairs) =>
                prefixed(['populate', relation], pairs),
              )
            : lists('populate', path);
        })
      : lists('populate', path);
  return fc.oneof(
    {
      weight: 8,
      arbitrary: filterPairs(model, type, 2).map((pairs) => prefixed(['filters'], pairs)),
    },
    { weight: 2, arbitrary: lists('sort', sort) },
    { weight: 2, arbitrary: lists('fields', name) },
    { weight: 2, arbitrary: populate },
    { weight: 1, arbitrary: lists('populate', path) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(numbers, nasty)
        .map(([key, value]): Pair[] => [[depth === 2 ? ['pagination', key] : [key], value]]),
    },
  );
};

const rootPairs = (model: QueriedModel, type: QueriedType): fc.Arbitrary<readonly Pair[]> =>
  fc.oneof(
    { weight: 6, arbitrary: optionPairs(model, type, 2) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          pick([
            '_q',
            'locale',
            'status',
            'publicationFilter',
            'hasPublishedVersion',
            'view',
            'after',
            'pagination',
            'topic',
            'year',
            'from',
            'to',
            'type',
            'expert',
          ]),
          fc.oneof(nasty, fc.constant(null)),
        )
        .map(([key, value]): Pair[] => [[[key], value]]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(pick(['_q', 'locale', 'status', 'view', 'after', 'x']), nasty, nasty)
        .map(([key, inner, value]): Pair[] => [[[key, inner], value]]),
    },
  );

const written = (pairs: readonly Pair[]): string =>
  pairs
    .map(([[root = '', ...keys], value]) => {
      const name = `${encoded(root)}${keys.map((key) => `[${encoded(key)}]`).join('')}`;
      return value === null ? name : `${name}=${encoded(value)}`;
    })
    .join('&');

export const get = (path: string): FuzzedRead => ({ method: 'GET', path, headers: {}, body: '' });

/** Reads of the REST API, by the attributes of each type. */
export const restReads = (model: QueriedModel): fc.Arbitrary<FuzzedRead> => {
  const types = Object.values(model).filter(({ uid }) => uid.startsWith('api::'));
  return pick(types).chain((type) =>
    fc
      .tuple(
        fc.array(rootPairs(model, type), { minLength: 1, maxLength: 3 }),
        fc.oneof(
          { weight: 5, arbitrary: fc.constant('') },
          {
            weight: 1,
            arbitrary: fc.oneof(pick((type.values.documentId ?? ['x']).map(String)), nasty),
          },
        ),
      )
      .map(([parts, id]) =>
        get(`/api${type.path}${id === '' ? '' : `/${encoded(id)}`}?${written(parts.flat())}`),
      ),
  );
};

/** Delivery routes, by the parameters that the contract names. */
export const deliveryReads = (
  contract: Json,
  addresses: readonly string[],
): fc.Arbitrary<FuzzedRead> => {
  const routes = Object.entries(contract.paths)
    .filter(([, item]) => (item as Json).get)
    .map(([path, item]) => ({
      path,
      names: ([] as Json[])
        .concat((item as Json).get.parameters ?? [])
        .map((parameter) => String(parameter.name ?? parameter.$ref.split('/').pop()))
        .filter((name) => !path.includes(`{${name}}`)),
    }));
  const value = fc.oneof(
    nasty,
    pick(addresses),
    pick(['card', 'full', 'bibtex', 'apa', '2024', '3']),
  );
  return pick(routes).chain(({ path, names }) =>
    fc
      .tuple(
        fc.oneof({ weight: 3, arbitrary: pick(addresses) }, { weight: 1, arbitrary: nasty }),
        fc.array(
          fc.tuple(
            names.length > 0
              ? fc.oneof({ weight: 8, arbitrary: pick(names) }, { weight: 1, arbitrary: nasty })
              : nasty,
            pick(['', '', '', '[]', '[0]', '[a]']),
            value,
          ),
          { maxLength: 4 },
        ),
      )
      .map(([address, pairs]) => {
        const query = pairs
          .map(([name, brackets, text]) => `${encoded(name)}${brackets}=${encoded(text)}`)
          .join('&');
        const filled = path.replace(/\{[^}]+\}/g, encoded(address));
        return get(query === '' ? filled : `${filled}?${query}`);
      }),
  );
};

const TYPES = [
  'application/json',
  'application/json; charset=nonsense',
  'text/plain',
  'application/xml',
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
  ],
  'application/graphql',
  '',
  'x',
  'application/json;',
  'application/vnd.api+json',
];

const BODIES = [
  ...['', '{', '[]', 'null', '1', '"x"', '{"query":1}', '{"query":null}', '{"query":{"a":1}}'],
  ...['{"data":null}', '{"data":[]}', '{"data":{"title":"\\u0000"}}', '[{"query":"{__typename}"}]'],
  ...[
    '{"query":"{__typename}","variables":1}',
    '{"query":"{__typename}","operationName":[]}',
    '\0',
  ],
  ...[
    '{"query":"{__typename}","extensions":[]}',
    '--x\r\n\r\n--x--',
    'a=b&a[b]=c',
    '{"__proto__":{}}',
  ],
  `${'['.repeat(200)}${']'.repeat(200)}`,
];

/** Bodies that are none, sent to whatever reads a body. */
export const bodyReads = (paths: readonly string[]): fc.Arbitrary<FuzzedRead> =>
  fc
    .tuple(pick([...paths, '/graphql', '/graphql']), pick(TYPES), fc.oneof(pick(BODIES), nasty))
    .map(([path, type, body]): FuzzedRead => ({
      method: 'POST',
      path,
      body,
      headers: type === '' ? {} : { 'content-type': type },
    }));
