import { isRecord, ownAt, valueAt } from '../../../lib/record';
import { followsRelations } from '../request/condition-paths';
import { InexpressibleRead } from '../request/inexpressible-read';
import type { Condition, OutputField, ReadNode, Shape, SortKey } from '../request/node';
import type { Relation, TypeDescription } from '../schema/description';
import { translateWhere, type Translation } from './where';

/** Options of Strapi's database query that the translation understands, or that have no effect there. */
const KNOWN_OPTIONS: ReadonlySet<string> = new Set([
  'select',
  'where',
  'orderBy',
  'populate',
  'limit',
  'offset',
  'filters',
  '_q',
  'page',
  'pageSize',
  'withCount',
  'locale',
  'status',
]);

/** Strapi's own query of its database layer (`select`, `where`, `orderBy`, `populate` …) as a node. */
export const translateQuery = (translation: Translation, uid: string, query: unknown): ReadNode =>
  translate(translation, { uid, query, isLinked: false });

interface QueryPlace {
  readonly uid: string;
  readonly query: unknown;
  /** Whether Strapi joins the rows with a table of links. */
  readonly isLinked: boolean;
}

const translate = (translation: Translation, { uid, query, isLinked }: QueryPlace): ReadNode => {
  const type = translation.schema[uid];
  if (!type) throw new InexpressibleRead(`type ${uid}`);
  const options = query === true ? {} : query;
  if (!isRecord(options)) throw new InexpressibleRead('a query that is no object');
  const unknown = Object.keys(options).find((key) => !KNOWN_OPTIONS.has(key));
  if (unknown !== undefined) throw new InexpressibleRead(`option ${unknown.slice(0, 20)}`);
  const sort = translateOrder(translation, type, options.orderBy);
  const where = translateRoot(translation, type, options.where);
  const isJoined = isLinked || (where !== null && followsRelations(where));
  return {
    type: uid,
    fields: [
      ...translateSelect(type, options.select, isJoined ? sort : []),
      ...translatePopulate(translation, type, options.populate),
    ],
    where,
    sort,
    start: isPositive(options.offset) ? translation.operandOf(options.offset) : null,
    limit: isPositive(options.limit) ? options.limit : null,
  };
};

const isPositive = (value: unknown): value is number => typeof value === 'number' && value > 0;

/** That rows are published is the compiler's business. */
const translateRoot = (
  translation: Translation,
  type: TypeDescription,
  where: unknown,
): Condition | null => {
  if (where === null || where === undefined) return null;
  const isStatus = isRecord(where) && type.hasDrafts && isPublishedOnly(where.publishedAt);
  const rest = isStatus
    ? Object.fromEntries(Object.entries(where).filter(([key]) => key !== 'publishedAt'))
    : where;
  if (isRecord(rest) && Object.keys(rest).length === 0) return null;
  return translateWhere(translation, type, rest);
};

const isPublishedOnly = (condition: unknown): boolean =>
  isRecord(condition) &&
  Object.keys(condition).length === 1 &&
  valueAt(condition, '$notNull') === true;

/** Where it joins tables, Strapi selects what it orders by too, and so shows it. */
const translateSelect = (
  type: TypeDescription,
  select: unknown,
  sort: readonly SortKey[],
): OutputField[] => {
  const isAll = select === undefined || select === null || select === '*';
  const names: unknown = isAll ? Object.keys(type.columns) : select;
  if (!Array.isArray(names)) throw new InexpressibleRead('a selection that is no list');
  const isDeep = sort.some(({ path }) => path.length > 0);
  const shown = isDeep ? [] : sort.map(({ attribute }) => attribute);
  return [...new Set<unknown>([...(names as readonly unknown[]), ...shown])].flatMap(
    (name): OutputField[] => {
      const column = typeof name === 'string' ? ownAt(type.columns, name) : undefined;
      if (!column) throw new InexpressibleRead(`selection of ${String(name).slice(0, 40)}`);
      const { attribute, isReadable } = column;
      return isReadable ? [{ kind: 'column', key: attribute, attribute }] : [];
    },
  );
};

const translatePopulate = (
  translation: Translation,
  type: TypeDescription,
  populate: unknown,
): OutputField[] => {
  if (populate === undefined || populate === null || populate === false) return [];
  const map = Array.isArray(populate) ? populateMap(populate) : populate;
  if (!isRecord(map)) throw new InexpressibleRead('everything populated');
  return Object.entries(map).flatMap(([attribute, options]): OutputField[] => {
    if (Object.hasOwn(type.columns, attribute)) return [];
    const relation = ownAt(type.relations, attribute);
    if (!relation) throw new InexpressibleRead(`population of ${type.uid}.${attribute}`);
    return relation.isReadable ? [relationField(translation, relation, options)] : [];
  });
};

const relationField = (
  translation: Translation,
  relation: Relation,
  options: unknown,
): OutputField => {
  const { attribute, target, isList, link } = relation;
  const isCount = isCountOnly(options) && translation.schema[target]?.isComponent === true;
  return {
    kind: 'relation',
    key: attribute,
    relation: attribute,
    node: translate(translation, {
      uid: target,
      query: isCount ? { select: [] } : options,
      isLinked: link.kind === 'table',
    }),
    shape: isCount ? COUNT : { kind: isList ? 'list' : 'one' },
  };
};

const COUNT: Shape = { kind: 'connection', members: [{ kind: 'total', key: 'count' }] };

/** Of relations Strapi counts drafts as well. */
const isCountOnly = (options: unknown): boolean =>
  isRecord(options) && options.count === true && Object.keys(options).length === 1;

/** `['a', 'a.b']` as `{ a: { populate: ['b'] } }`. */
const populateMap = (paths: readonly unknown[]): Record<string, unknown> => {
  const map: Record<string, true | { populate: string[] }> = {};
  for (const path of paths) {
    if (typeof path !== 'string') throw new InexpressibleRead('a path that is no text');
    const [root = '', ...rest] = path.split('.');
    const known = map[root];
    if (rest.length === 0) map[root] = known ?? true;
    else if (typeof known === 'object') known.populate.unshift(rest.join('.'));
    else map[root] = { populate: [rest.join('.')] };
  }
  return map;
};

const translateOrder = (
  translation: Translation,
  type: TypeDescription,
  orderBy: unknown,
): SortKey[] => {
  if (orderBy === undefined || orderBy === null) return [];
  if (Array.isArray(orderBy)) {
    return orderBy.flatMap((item) => translateOrder(translation, type, item));
  }
  if (typeof orderBy === 'string') return [sortKey(type, [orderBy], 'asc')];
  if (!isRecord(orderBy)) throw new InexpressibleRead('an order that is no object');
  return Object.entries(orderBy).map(([attribute, value]) =>
    translateOrderEntry(translation, type, { path: [attribute], value }),
  );
};

const translateOrderEntry = (
  translation: Translation,
  type: TypeDescription,
  { path, value }: { path: readonly string[]; value: unknown },
): SortKey => {
  if (!isRecord(value)) return sortKey(type, path, value);
  const [entry, ...more] = Object.entries(value);
  // Two attributes of one related row are ordered by together, which a list of keys cannot say.
  if (!entry || more.length > 0) throw new InexpressibleRead('an order by several related values');
  const relation = type.relations[path.at(-1) ?? ''];
  const target = translation.schema[relation?.target ?? ''];
  if (!target) throw new InexpressibleRead(`order by ${path.join('.')}`);
  return translateOrderEntry(translation, target, { path: [...path, entry[0]], value: entry[1] });
};

const sortKey = (type: TypeDescription, path: readonly string[], direction: unknown): SortKey => {
  const attribute = path.at(-1) ?? '';
  const order = typeof direction === 'string' ? direction.toLowerCase() : direction;
  if (!Object.hasOwn(type.columns, attribute) || (order !== 'asc' && order !== 'desc')) {
    throw new InexpressibleRead(`order by ${path.join('.')}`);
  }
  return { path: path.slice(0, -1), attribute, direction: order };
};
