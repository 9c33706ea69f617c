import fc from 'fast-check';
import type { Json } from './http';
import type { Lectern } from './lectern';

/** What the generator knows of a type: its attributes, and values that occur in them. */
export interface QueriedType {
  readonly uid: string;
  readonly path: string;
  readonly isSingle: boolean;
  readonly scalars: readonly { readonly name: string; readonly type: string }[];
  readonly relations: readonly {
    readonly name: string;
    readonly target: string;
    readonly isList: boolean;
  }[];
  readonly values: Readonly<Record<string, readonly unknown[]>>;
}

export type QueriedModel = Readonly<Record<string, QueriedType>>;

export interface RestQuery {
  readonly path: string;
  readonly query: Json;
}

const FILE = 'plugin::upload.file';

/** Types as a client may query them: without what is private. */
export const queriedModel = async (lectern: Lectern): Promise<QueriedModel> => {
  const { strapi } = lectern;
  const content = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  const uids = [...content, ...Object.keys(strapi.components), FILE];
  const types = await Promise.all(uids.map((uid) => queriedType(lectern, uid)));
  return Object.fromEntries(types.map((type) => [type.uid, type]));
};

const queriedType = async ({ strapi }: Lectern, uid: string): Promise<QueriedType> => {
  const model: Json = strapi.getModel(uid as never);
  const attributes: [string, Json][] = Object.entries(model.attributes).filter(
    ([, attribute]) => (attribute as Json).private !== true,
  ) as never;
  const rows: Json[] = await strapi.db.query(uid).findMany({ limit: 60 });
  const own = uid in strapi.components ? ['id'] : ['id', 'documentId'];
  const scalars = [
    ...own.map((name) => ({ name, type: name === 'id' ? 'integer' : 'string' })),
    ...attributes
      .filter(([, { type }]) => !['relation', 'component', 'media', 'password'].includes(type))
      .map(([name, { type, customField }]) => ({
        name,
        type: String(customField ? 'json' : type),
      })),
  ];
  return {
    uid,
    path: `/${model.kind === 'singleType' ? model.info.singularName : model.info.pluralName}`,
    isSingle: model.kind === 'singleType',
    scalars,
    relations: attributes.flatMap(([name, attribute]) => relationOf(name, attribute)),
    values: Object.fromEntries(
      scalars.map(({ name }) => [name, rows.map((row) => row[name]).filter((it) => it !== null)]),
    ),
  };
};

const relationOf = (
  name: string,
  { type, target, relation, component, repeatable, multiple }: Json,
) => {
  if (type === 'component')
    return [{ name, target: String(component), isList: repeatable === true }];
  if (type === 'media') return [{ name, target: FILE, isList: multiple === true }];
  if (type !== 'relation' || !String(target).startsWith('api::')) return [];
  return [{ name, target: String(target), isList: String(relation).endsWith('Many') }];
};

const TEXT_OPERATORS = [
  '$eq',
  '$ne',
  '$eqi',
  '$nei',
  '$contains',
  '$containsi',
  '$notContains',
  '$notContainsi',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
  '$lt',
  '$gte',
];
const ORDER_OPERATORS = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'];

const pick = <Item>(items: readonly Item[]): fc.Arbitrary<Item> => fc.constantFrom(...items);

const valueOf = (type: QueriedType, name: string): fc.Arbitrary<string> => {
  const known = (type.values[name] ?? []).map((value) =>
    value instanceof Date ? value.toISOString() : String(value),
  );
  return known.length === 0 ? fc.constant('1') : pick(known);
};

/** A value, sometimes a part of one, sometimes in other letters. */
const textOf = (type: QueriedType, name: string): fc.Arbitrary<string> =>
  fc.oneof(
    valueOf(type, name),
    fc
      .tuple(valueOf(type, name), fc.nat(6), fc.integer({ min: 1, max: 5 }))
      .map(([text, from, length]) => text.slice(from, from + length) || 'e'),
    valueOf(type, name).map((text) => text.toUpperCase()),
    pick(['%', '_', '\\', 'nothing like it', '0', ' ', "'", '"']),
  );

const attributeFilter = (type: QueriedType): fc.Arbitrary<Json> =>
  pick(type.scalars.filter(({ type: kind }) => !['blocks', 'json'].includes(kind))).chain(
    ({ name, type: kind }) => {
      const isText = ['string', 'text', 'uid', 'email', 'richtext'].includes(kind);
      const value = isText ? textOf(type, name) : valueOf(type, name);
      const operator = pick(isText ? TEXT_OPERATORS : ORDER_OPERATORS);
      const one = fc.tuple(operator, value).map(([key, it]) => ({ [key]: it }));
      return fc
        .oneof(
          { weight: 6, arbitrary: one },
          {
            weight: 2,
            arbitrary: fc.array(value, { minLength: 1, maxLength: 4 }).map(($in) => ({ $in })),
          },
          {
            weight: 1,
            arbitrary: fc
              .array(value, { minLength: 1, maxLength: 3 })
              .map(($notIn) => ({ $notIn })),
          },
          {
            weight: 1,
            arbitrary: pick(['$null', '$notNull']).chain((key) =>
              pick(['true', 'false']).map((it) => ({ [key]: it })),
            ),
          },
          {
            weight: 1,
            arbitrary: fc.tuple(value, value).map((pair) => ({ $between: [...pair].sort() })),
          },
          { weight: 1, arbitrary: one.map(($not) => ({ $not })) },
          { weight: 1, arbitrary: fc.tuple(one, one).map(([a, b]) => ({ ...a, ...b })) },
          { weight: 1, arbitrary: value },
        )
        .map((condition) => ({ [name]: condition }));
    },
  );

export const filtersOf = (model: QueriedModel, uid: string, depth: number): fc.Arbitrary<Json> => {
  const type = model[uid];
  if (!type) return fc.constant({});
  const relations = type.relations.filter(({ target }) => model[target]);
  const nested = (): fc.Arbitrary<Json> =>
    pick(relations).chain(({ name, target }) =>
      filtersOf(model, target, depth - 1)
        // Strapi fails at a relation that is negated by itself.
        .filter((inner: Json) => !('$not' in inner))
        .map((inner: Json) => ({ [name]: inner })),
    );
  const group = (key: string) =>
    fc
      .array(fc.oneof(attributeFilter(type), ...(relations.length > 0 ? [nested()] : [])), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) => ({ [key]: parts }));
  if (depth <= 0) return attributeFilter(type);
  return fc.oneof(
    { weight: 4, arbitrary: attributeFilter(type) },
    ...(relations.length > 0 ? [{ weight: 4, arbitrary: nested() }] : []),
    {
      weight: 1,
      arbitrary: fc
        .tuple(attributeFilter(type), attributeFilter(type))
        .map(([a, b]) => ({ ...a, ...b })),
    },
    { weight: 1, arbitrary: group('$or') },
    { weight: 1, arbitrary: group('$and') },
    {
      weight: 1,
      arbitrary: fc
        .oneof(attributeFilter(type), ...(relations.length > 0 ? [nested()] : []))
        .map(($not) => ({ $not })),
    },
  );
};

const sortOf = (type: QueriedType): fc.Arbitrary<string> =>
  fc
    .tuple(
      pick(type.scalars.filter(({ type: kind }) => !['blocks', 'json'].includes(kind))),
      pick(['', ':asc', ':desc', ':DESC']),
    )
    .map(([{ name }, direction]) => `${name}${direction}`);

const relatedSortOf = (model: QueriedModel, type: QueriedType): fc.Arbitrary<string> => {
  const relations = type.relations.filter(({ target }) => target.startsWith('api::'));
  if (relations.length === 0) return sortOf(type);
  return pick(relations).chain(({ name, target }) => {
    const inner = model[target];
    return inner ? sortOf(inner).map((sort) => `${name}.${sort}`) : fc.constant('id');
  });
};

const fieldsOf = (type: QueriedType): fc.Arbitrary<string[]> =>
  fc.uniqueArray(pick(type.scalars.map(({ name }) => name)), { minLength: 1, maxLength: 4 });

const optional = <Value>(
  arbitrary: fc.Arbitrary<Value>,
  key: string,
  weight = 1,
): fc.Arbitrary<Json> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    { weight, arbitrary: arbitrary.map((value) => ({ [key]: value })) },
  );

interface PopulateWish {
  readonly depth: number;
  /** Strapi cuts what it populates for all parents together: only with one parent can it be compared. */
  readonly mayLimit: boolean;
}

export const populateOf = (
  model: QueriedModel,
  uid: string,
  wish: PopulateWish,
): fc.Arbitrary<Json> => {
  const type = model[uid];
  if (!type || type.relations.length === 0) return fc.constant({});
  const names = type.relations.map(({ name }) => name);
  const detailed = fc
    .uniqueArray(pick(type.relations), { minLength: 1, maxLength: 3, selector: ({ name }) => name })
    .chain((relations) =>
      fc
        .tuple(...relations.map((relation) => populateOption(model, relation, wish)))
        .map((options) =>
          Object.fromEntries(relations.map(({ name }, index) => [name, options[index]])),
        ),
    );
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant('*') },
    { weight: 1, arbitrary: fc.uniqueArray(pick(names), { minLength: 1, maxLength: 3 }) },
    { weight: 5, arbitrary: detailed },
  );
};

const populateOption = (
  model: QueriedModel,
  { target, isList }: QueriedType['relations'][number],
  { depth, mayLimit }: PopulateWish,
): fc.Arbitrary<Json> => {
  const type = model[target];
  if (!type) return fc.constant('true');
  // Equal values have no order of their own where they are no content.
  const sort = sortOf(type).map((key) => (target.startsWith('api::') ? [key] : [key, 'id']));
  const isComparable = depth > 1;
  const nested = isComparable
    ? populateOf(model, target, { depth: depth - 1, mayLimit: mayLimit && !isList })
    : fc.constant({});
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant('true') },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          optional(fieldsOf(type), 'fields'),
          optional(sort, 'sort'),
          optional(filtersOf(model, target, 1), 'filters'),
          isComparable ? optional(nested, 'populate', 2) : fc.constant({}),
        )
        .map((parts) => Object.assign({}, ...parts)),
    },
  );
};

const paginationOf = (): fc.Arbitrary<Json> =>
  fc.oneof(
    fc.constant({}),
    fc.record({ page: pick(['1', '2', '3']), pageSize: pick(['1', '3', '7', '100', '500']) }),
    fc.record({ start: pick(['0', '1', '5']), limit: pick(['1', '4', '0', '-1', '30']) }),
    fc.record({ pageSize: pick(['2', '10']) }),
    fc.record({ withCount: pick(['true', 'false', '1', 'f']), pageSize: pick(['2', '4']) }),
  );

/** Queries that Strapi answers with 200. */
export const goodQuery = (model: QueriedModel): fc.Arbitrary<RestQuery> => {
  const types = Object.values(model).filter(({ uid }) => uid.startsWith('api::'));
  return pick(types).chain((type) => {
    const locale = optional(pick(['en', 'de', 'fr', '*', 'xx']), 'locale');
    const filters = optional(filtersOf(model, type.uid, 2), 'filters', 4);
    const list = fc
      .tuple(
        filters,
        optional(
          fc.oneof(
            fc.array(sortOf(type), { minLength: 1, maxLength: 2 }),
            relatedSortOf(model, type),
          ),
          'sort',
          2,
        ),
        optional(fieldsOf(type), 'fields'),
        optional(populateOf(model, type.uid, { depth: 3, mayLimit: false }), 'populate', 3),
        optional(paginationOf(), 'pagination', 2),
        locale,
        fc.oneof(
          { weight: 12, arbitrary: fc.constant({}) },
          { weight: 1, arbitrary: fc.record({ _q: pick(['ri', 'a_', '12', '10%', 'e']) }) },
          { weight: 1, arbitrary: fc.constant({ status: 'published' }) },
        ),
      )
      .map((parts) => ({ path: type.path, query: Object.assign({}, ...parts) }));
    const one = fc
      .tuple(
        valueOf(type, 'documentId'),
        optional(fieldsOf(type), 'fields'),
        optional(populateOf(model, type.uid, { depth: 3, mayLimit: true }), 'populate', 4),
        fc.oneof(
          { weight: 5, arbitrary: fc.constant({}) },
          {
            weight: 1,
            arbitrary: filtersOf(model, type.uid, 1).map((filters: Json) => ({ filters })),
          },
        ),
        optional(pick(['en', 'de', 'fr']), 'locale'),
      )
      .map(([id, ...parts]) => ({
        path: type.isSingle ? type.path : `${type.path}/${id}`,
        query: Object.assign({}, ...parts),
      }));
    return type.isSingle
      ? one
      : fc.oneof({ weight: 3, arbitrary: list }, { weight: 1, arbitrary: one });
  });
};

/** Queries with one thing in them that Strapi refuses, fails at, or silently leaves out. */
export const badQuery = (model: QueriedModel): fc.Arbitrary<RestQuery> =>
  fc
    .tuple(goodQuery(model), pick<Json>(BAD_PARTS))
    .map(([{ path, query }, bad]) => ({ path, query: { ...query, ...bad } }));

const BAD_PARTS: readonly Json[] = [
  { filters: { nothing: { $eq: '1' } } },
  { filters: { pressEmail: { $contains: 'a' } } },
  { filters: { createdBy: { email: { $contains: 'a' } } } },
  { filters: { title: { $unknown: '1' } } },
  { filters: { id: 'abc' } },
  { filters: { id: { $in: ['1', 'x'] } } },
  { filters: { createdAt: { $gt: 'yesterday' } } },
  { filters: { createdAt: '2025' } },
  { filters: { documentId: null } },
  { filters: { documentId: { $gt: null } } },
  { filters: { documentId: { $in: [] } } },
  { filters: { $or: { 0: { id: '1' } } } },
  { filters: { topics: { $not: { name: 'x' } } } },
  { filters: { topics: { $null: 'true' } } },
  { filters: { topics: { id: { $null: 'maybe' } } } },
  { filters: 'title' },
  { filters: [{ id: '1' }] },
  { sort: 'nothing' },
  { sort: 'id:sideways' },
  { sort: { id: 'desc' } },
  { sort: 'id,documentId:desc' },
  { sort: 'createdBy.email' },
  { fields: 'nothing' },
  { fields: ['id', 'pressEmail'] },
  { fields: '*' },
  { fields: 'id,documentId' },
  { populate: 'nothing' },
  { populate: 'createdBy' },
  { populate: { topics: { limit: '1' } } },
  { populate: { topics: { populate: '*' } } },
  { populate: { topics: { count: 'true' } } },
  { populate: { topics: 'false' } },
  { populate: 'topics.parent,topics' },
  { populate: { localizations: { fields: 'id' } } },
  { populate: 'deep' },
  { pagination: { page: '0' } },
  { pagination: { page: '-3', pageSize: '5' } },
  { pagination: { page: '1.5' } },
  { pagination: { pageSize: 'x' } },
  { pagination: { start: '-1' } },
  { pagination: { limit: '-1' } },
  { pagination: { page: '1', start: '0' } },
  { pagination: { withCount: 'maybe' } },
  { pagination: 'x' },
  { locale: '1' },
  { locale: '' },
  { locale: ['en', 'de'] },
  { status: 'draft' },
  { status: '' },
  { publicationFilter: 'modified' },
  { hasPublishedVersion: 'true' },
  { unknown: '1' },
  { _q: '' },
  { _q: ['a'] },
];
