import { isRecord, type UnknownRecord } from '../../lib/record';

/** What must be known of a type to see where a path through its relations leads. */
export interface RelationMap {
  /** The target type of a relation; null if the attribute is no relation to content. */
  targetOf(uid: string, attribute: string): string | null;
  hasDrafts(uid: string): boolean;
}

const PUBLISHED = { publishedAt: { $notNull: true } } as const;

/** Operators that ask a relation itself, not an attribute of its target. */
const WHOLE_OPERATORS: ReadonlySet<string> = new Set([
  '$null',
  '$notNull',
  '$eq',
  '$ne',
  '$in',
  '$notIn',
]);

/**
 * Restricts every step of a filter from a type without drafts to one with drafts (a show and its
 * interviews) to published targets: Strapi joins draft rows as well, so that a filter could tell what a
 * draft says. Links between types with drafts need no restriction: published rows link to published.
 */
export const restrictFilters = (filters: unknown, uid: string, map: RelationMap): unknown => {
  if (Array.isArray(filters)) return filters.map((filter) => restrictFilters(filter, uid, map));
  if (!isRecord(filters)) return filters;
  const parts = Object.entries(filters).map(([key, value]) => {
    if (key.startsWith('$')) return { [key]: restrictFilters(value, uid, map) };
    const target = map.targetOf(uid, key);
    if (!target) return { [key]: value };
    const inner = restrictFilters(value, target, map);
    return { [key]: reaches(uid, target, map) ? { $and: [inner, PUBLISHED] } : inner };
  });
  const restricted: UnknownRecord = Object.assign({}, ...parts) as UnknownRecord;
  // Strapi merges the groups of a relation with those beside it and loses one: the restriction stands by itself.
  const isRestricted = JSON.stringify(restricted) !== JSON.stringify(filters);
  return isRestricted && parts.length > 1 ? { $and: parts } : restricted;
};

/**
 * Keeps what a client says of `publishedAt` apart: Strapi's GraphQL lays a nested filter over its own
 * restriction to what is published, key by key, so that `{ publishedAt: { notNull: false } }` would lift it.
 */
export const keepPublicationApart = (filters: unknown, uid: string, map: RelationMap): unknown =>
  isRecord(filters) && 'publishedAt' in filters && map.hasDrafts(uid)
    ? { $and: [filters] }
    : filters;

/**
 * The first relation in a filter that cannot be restricted so: under `$not`, asked for `$null` or
 * `$notNull`, or compared as a whole. Strapi would answer for some joined row, which may be a draft's.
 */
export const filterThroughDrafts = (
  filters: unknown,
  uid: string,
  map: RelationMap,
): string | null => findForbidden({ filters, uid, isNegated: false }, map);

interface FilterPart {
  readonly filters: unknown;
  readonly uid: string;
  readonly isNegated: boolean;
}

const findForbidden = (
  { filters, uid, isNegated }: FilterPart,
  map: RelationMap,
): string | null => {
  if (Array.isArray(filters)) {
    return firstFound(filters, (item) => findForbidden({ filters: item, uid, isNegated }, map));
  }
  return firstFound(Object.entries(isRecord(filters) ? filters : {}), ([key, value]) => {
    if (key.startsWith('$')) {
      return findForbidden({ filters: value, uid, isNegated: isNegated || key === '$not' }, map);
    }
    const target = map.targetOf(uid, key);
    if (!target) return null;
    const isForbidden = reaches(uid, target, map) && (isNegated || isAskedAsWhole(value));
    return isForbidden ? key : findForbidden({ filters: value, uid: target, isNegated }, map);
  });
};

const firstFound = <Item>(
  items: readonly Item[],
  find: (item: Item) => string | null,
): string | null => {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
};

/** The first sort path that orders by a relation to a type with drafts from one without; else null. */
export const sortThroughDrafts = (sort: unknown, uid: string, map: RelationMap): string | null =>
  sortPaths(sort).find((path) => reachesDrafts(path.split('.'), uid, map)) ?? null;

const reaches = (uid: string, target: string, map: RelationMap): boolean =>
  !map.hasDrafts(uid) && map.hasDrafts(target);

const isAskedAsWhole = (value: unknown): boolean =>
  !isRecord(value) || Object.keys(value).some((key) => WHOLE_OPERATORS.has(key));

const reachesDrafts = (path: readonly string[], uid: string, map: RelationMap): boolean => {
  const [attribute, ...rest] = path;
  const target = attribute ? map.targetOf(uid, attribute) : null;
  return target !== null && (reaches(uid, target, map) || reachesDrafts(rest, target, map));
};

/** Strapi takes a sort as text (`a.b:asc,c`), a list, or nested objects. */
const sortPaths = (sort: unknown): string[] => {
  if (typeof sort === 'string') {
    return sort.split(',').map((part) => part.split(':')[0]?.trim() ?? '');
  }
  if (Array.isArray(sort)) return sort.flatMap(sortPaths);
  if (!isRecord(sort)) return [];
  return Object.entries(sort).flatMap(([key, value]) =>
    isRecord(value) ? sortPaths(value).map((path) => `${key}.${path}`) : [key],
  );
};
