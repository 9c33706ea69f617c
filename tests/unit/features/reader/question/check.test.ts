import fc from 'fast-check';
import { stringify, parse } from 'qs';
import { QUERY_RULES, queryTextProblem } from '../../../../../src/contract/query-rules';
import { QUESTION_LIMITS } from '../../../../../src/features/reader/budget/limits';
import { questionProblem } from '../../../../../src/features/reader/question/check';
import type { AskedModel, AskedType } from '../../../../../src/features/reader/question/model';

type Attribute = AskedType['attributes'] extends ReadonlyMap<string, infer Item> ? Item : never;

const typeOf = (attributes: Record<string, Attribute>): AskedType => ({
  attributes: new Map([
    ['id', { is: 'value', kind: 'integer' }],
    ['documentId', { is: 'value', kind: 'text' }],
    ...Object.entries(attributes),
  ] as const),
});

const TYPES: Readonly<Record<string, AskedType>> = {
  work: typeOf({
    title: { is: 'value', kind: 'text' },
    pages: { is: 'value', kind: 'integer' },
    views: { is: 'value', kind: 'biginteger' },
    weight: { is: 'value', kind: 'number' },
    isOpen: { is: 'value', kind: 'boolean' },
    day: { is: 'value', kind: 'date' },
    hour: { is: 'value', kind: 'time' },
    moment: { is: 'value', kind: 'datetime' },
    blocks: { is: 'value', kind: 'json' },
    authors: { is: 'relation', target: 'person' },
    owner: { is: 'relation', target: null },
  }),
  person: typeOf({
    name: { is: 'value', kind: 'text' },
    works: { is: 'relation', target: 'work' },
  }),
};

const model: AskedModel = (uid) => TYPES[uid] ?? null;
const problemOf = (query: string) => {
  const text = queryTextProblem(query);
  if (text) return text;
  return questionProblem({ model, isMark: () => false }, 'work', parse(query, QUERY_RULES));
};

const GOOD = [
  ...['', 'filters[title][$containsi]=a', 'filters[title]=a&filters[title]=b', 'filters[title]'],
  ...['filters[pages][$gt]=-3', 'filters[pages][$in][0]=1&filters[pages][$in][1]=007'],
  ...['filters[views]=9223372036854775807', 'filters[weight][$lt]=1.5e3', 'filters[weight]=.5'],
  ...[
    'filters[isOpen]=true',
    'filters[day][$between][0]=2024-02-29&filters[day][$between][1]=2024-03-01',
  ],
  ...['filters[hour]=10:20:30.5', 'filters[moment][$gte]=2024', 'filters[moment][$gte]=2024-05'],
  ...['filters[moment]=2024-02-29T10:00:00%2B02:00', 'filters[moment]=1700000000000'],
  ...['filters[blocks][$jsonSupersetOf]=[{"type":"paragraph"}]', 'filters[blocks][$notNull]=true'],
  ...['filters[authors][name][$eqi]=a', 'filters[authors][$null]=true', 'filters[authors]=3'],
  ...[
    'filters[authors][$in]=3',
    'filters[authors][$or][0][name]=a',
    'filters[$not][authors][name]=a',
  ],
  ...['filters[owner][anything][$foo]=left to Strapi'],
  ...['sort=title', 'sort=title:DESC,id', 'sort[0]=authors.name:asc', 'sort[authors][name]=desc'],
  ...['fields=*', 'fields=title,pages', 'fields[0]=title', 'populate=*', 'populate=authors.works'],
  ...[
    'populate[authors]=true',
    'populate[authors][filters][name][$eq]=a&populate[authors][limit]=3',
  ],
  ...['pagination[page]=1&pagination[pageSize]=500', 'pagination[limit]=-1', 'pagination[limit]=0'],
  ...[
    'pagination[withCount]=f',
    'locale=de',
    'locale=zh-Hant-TW',
    'locale=*',
    '_q=a',
    '_q=',
    'status=draft',
  ],
];

const BAD: readonly (readonly [query: string, parameter: string])[] = [
  ['filters[title][$foo]=a', 'filters[title][$foo]'],
  ['filters[title][name]=a', 'filters[title][name]'],
  ['filters[title][$eq][$eq]=a', 'filters[title][$eq]'],
  ['filters[title][$and][0][$eq]=a', 'filters[title][$and]'],
  ['filters[title]=a&filters[title][$eq]=b', 'filters[title][1]'],
  ['filters[title]=a%00b', 'filters[title]'],
  ['filters[title][$null]=maybe', 'filters[title][$null]'],
  ['filters[title][$contains]', 'filters[title][$contains]'],
  ['filters[pages]=abc', 'filters[pages]'],
  ['filters[pages]=1.5', 'filters[pages]'],
  ['filters[pages]=0x10', 'filters[pages]'],
  ['filters[pages]= 5', 'filters[pages]'],
  ['filters[pages]=2147483648', 'filters[pages]'],
  ['filters[pages]=', 'filters[pages]'],
  ['filters[pages][$contains]=1', 'filters[pages][$contains]'],
  ['filters[pages][$containsi]=1', 'filters[pages][$containsi]'],
  ['filters[pages][$in][0]=1&filters[pages][$in][1]=x', 'filters[pages][$in][1]'],
  ['filters[pages][$in][0][$eq]=1', 'filters[pages][$in][0]'],
  ['filters[views]=9223372036854775808', 'filters[views]'],
  ['filters[weight]=NaN', 'filters[weight]'],
  ['filters[weight]=1e999', 'filters[weight]'],
  ['filters[weight]=Infinity', 'filters[weight]'],
  ['filters[isOpen]=maybe', 'filters[isOpen]'],
  ['filters[day]=2024-02-30', 'filters[day]'],
  ['filters[day][$startsWith]=2024', 'filters[day][$startsWith]'],
  ['filters[day][$between]=2024-02-29', 'filters[day][$between]'],
  ['filters[day][$between][0]=2024-02-29', 'filters[day][$between]'],
  ['filters[hour]=25:00:00', 'filters[hour]'],
  ['filters[moment]=yesterday', 'filters[moment]'],
  ['filters[moment]=2024-02-30T10:00:00Z', 'filters[moment]'],
  ['filters[moment]=99999999999999999999', 'filters[moment]'],
  ['filters[title][$jsonSupersetOf]={}', 'filters[title][$jsonSupersetOf]'],
  ['filters[blocks][$jsonSupersetOf]={', 'filters[blocks][$jsonSupersetOf]'],
  ['filters[blocks][$jsonSupersetOf]="%5Cu0000"', 'filters[blocks][$jsonSupersetOf]'],
  ['filters[blocks][$contains]=a', 'filters[blocks][$contains]'],
  ['filters[blocks]=abc', 'filters[blocks]'],
  ['filters[id]=abc', 'filters[id]'],
  ['filters[authors]=abc', 'filters[authors]'],
  ['filters[authors][$startsWith]=a', 'filters[authors][$startsWith]'],
  ['filters[authors][$not][name]=a', 'filters[authors][$not]'],
  ['filters[authors][$eq]=3&filters[authors][name]=a', 'filters[authors]'],
  ['filters[authors][$and][0][name]=a&filters[authors][name]=a', 'filters[authors]'],
  ['filters[$or][title]=a', 'filters[$or]'],
  ['filters[$or]=a', 'filters[$or]'],
  ['filters[$or][0]=a', 'filters[$or][0]'],
  ['filters[$not]=a', 'filters[$not]'],
  ['filters[$not][0][title]=a', 'filters[$not]'],
  ['filters[$eq]=a', 'filters[$eq]'],
  ['filters[$nor][0][title]=a', 'filters[$nor]'],
  ['filters=title', 'filters'],
  ['filters[0][title]=a&filters[1][pages]=3', 'filters'],
  ['filters[constructor]=a', 'filters[constructor]'],
  ['filters[__proto__][title]=a', 'filters[__proto__][title]'],
  ['toString=a', 'toString'],
  ['=a', ''],
  ['filters[title][$in][1000]=a', 'filters[title][$in][1000]'],
  ['sort=', 'sort'],
  ['sort=title:sideways', 'sort'],
  ['sort=title:', 'sort'],
  ['sort=constructor', 'sort'],
  ['sort=authors', 'sort'],
  ['sort=title.name', 'sort'],
  ['sort=authors.', 'sort'],
  ['sort[0][title]=up', 'sort'],
  ['fields=', 'fields'],
  ['fields=title,,pages', 'fields'],
  ['fields=toString', 'fields'],
  ['fields=authors', 'fields'],
  ['fields[a]=title', 'fields'],
  ['populate=', 'populate'],
  ['populate=__proto__', 'populate'],
  ['populate=authors..works', 'populate'],
  ['populate[authors]=deep', 'populate[authors]'],
  ['populate[authors][filters][name][$foo]=a', 'populate[authors][filters][name][$foo]'],
  ['populate[authors][limit]=99999999999999999999', 'populate[authors][limit]'],
  ['pagination=x', 'pagination'],
  ['pagination[size]=1', 'pagination[size]'],
  ['pagination[page]=99999999999999999999', 'pagination[page]'],
  ['pagination[page]=1.5', 'pagination[page]'],
  ['pagination[page]=1e3', 'pagination[page]'],
  ['pagination[page]=0', 'pagination[page]'],
  ['pagination[pageSize]=x', 'pagination[pageSize]'],
  ['pagination[page]=1&pagination[page]=2', 'pagination[page]'],
  ['pagination[start]=-1', 'pagination[start]'],
  ['pagination[withCount]=maybe', 'pagination[withCount]'],
  ['locale=', 'locale'],
  ['locale=1', 'locale'],
  ['locale=en/de', 'locale'],
  ['locale[0]=en', 'locale'],
  ['_q[0]=a', '_q'],
  ['_q[a]=b', '_q'],
  ['status=', 'status'],
  ['status=any', 'status'],
];

it.each(GOOD)('lets pass %s', (query) => {
  expect(problemOf(query)).toBeNull();
});

it.each(BAD)('refuses %s, naming the parameter', (query, parameter) => {
  const problem = problemOf(query);

  expect(problem).toMatchObject({ code: 'PARAMETER_INVALID', parameter });
  expect(problem?.message).not.toContain('undefined');
});

const query = (value: object): string => stringify(value, { encodeValuesOnly: true });
const times = <Item>(count: number, of: (place: number) => Item): Item[] =>
  Array.from({ length: count }, (_, place) => of(place));
const nested = (count: number, inner: object): object =>
  times(count, () => 0).reduce<object>((sum) => ({ $not: sum }), inner);
const crossing = (count: number, inner: object): object =>
  times(count, () => 0).reduce<object>(
    (sum, _, place) => (place % 2 === 0 ? { authors: sum } : { works: sum }),
    inner,
  );
const { conditions, weight, levels, sortKeys, listValues, populated, searchLength } =
  QUESTION_LIMITS;
const title = { title: { $eq: 'a' } };
const name = { name: { $eq: 'a' } };

/** Each measure at its limit, and one past it. */
const LIMITS: readonly (readonly [string, (count: number) => object, number])[] = [
  ['alternatives', (count) => ({ filters: { $or: times(count, () => title) } }), conditions],
  [
    'conditions in what is populated',
    (count) => ({ populate: { authors: { filters: { $or: times(count, () => name) } } } }),
    conditions,
  ],
  [
    'empty alternatives',
    (count) => ({ filters: { $or: times(count, () => ({ $and: [{ title: 'a' }] })) } }),
    conditions,
  ],
  ['levels of $not', (count) => ({ filters: nested(count, title) }), levels],
  ['relations to cross', (count) => ({ filters: crossing(count, { id: 1 }) }), levels],
  [
    'relations crossed by all conditions',
    (count) => ({
      filters: { authors: { works: { $or: times(Math.ceil(count / 3), () => title) } } },
    }),
    weight,
  ],
  ['sort keys', (count) => ({ sort: times(count, () => 'title') }), sortKeys],
  ['sort keys in one text', (count) => ({ sort: times(count, () => 'title').join(',') }), sortKeys],
  [
    'values of a list',
    (count) => ({ filters: { title: { $in: times(count, String) } } }),
    listValues,
  ],
  [
    'values of a list without operator',
    (count) => ({ filters: { title: times(count, String) } }),
    listValues,
  ],
  ['populated paths', (count) => ({ populate: times(count, () => 'authors') }), populated],
  ['characters of a search', (count) => ({ _q: 'a'.repeat(count) }), searchLength],
];

it.each(LIMITS)('allows so many %s, and refuses one more', (_what, of, limit) => {
  expect(problemOf(query(of(limit)))).toBeNull();
  expect(problemOf(query(of(limit + 1)))).toMatchObject({ code: 'READ_BUDGET_EXCEEDED' });
});

it('names the largest part', () => {
  const asked = {
    filters: { pages: 3 },
    populate: { authors: { filters: { $or: times(60, () => name) } } },
  };

  expect(problemOf(query(asked))?.message).toContain('“populate.authors.filters.$or”');
});

it('sums up what stands in several places', () => {
  const half = { $or: times(30, () => title) };
  const asked = {
    filters: half,
    populate: { authors: { filters: { $or: times(30, () => name) } } },
  };

  expect(problemOf(query(asked))).toMatchObject({ code: 'READ_BUDGET_EXCEEDED' });
});

it('looks at any query in time that grows with its length', () => {
  const keys = fc.constantFrom(
    ...[
      'filters',
      'populate',
      'sort',
      'fields',
      '$and',
      '$or',
      '$not',
      'authors',
      'works',
      'title',
    ],
    '$in',
    '$eq',
    '0',
    '1',
    '99',
    '',
    'a.b',
    '$between',
    'pagination',
  );
  const value = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 60 },
      fc.string(),
      fc.array(tie('tree')),
      fc.dictionary(keys, tie('tree')),
    ),
  })).tree;
  fc.assert(
    fc.property(fc.dictionary(keys, value), (asked) => {
      const begun = Date.now();
      questionProblem({ model, isMark: () => false }, 'work', asked);
      return Date.now() - begun < 1000;
    }),
    { numRuns: 300 },
  );
});
