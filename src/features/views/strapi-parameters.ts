import { valueAt, type UnknownRecord } from '../../lib/record';

/** The parameters of Strapi's REST API that go on as they are. */
export const STRAPI_PARAMETERS = [
  'fields',
  'populate',
  'filters',
  'sort',
  'pagination',
  'locale',
  'status',
  '_q',
  'publicationFilter',
  'hasPublishedVersion',
] as const;

/** Whether the client chooses itself what to see, so that no view applies. */
export const choosesFields = (query: UnknownRecord): boolean =>
  'fields' in query || 'populate' in query;

/**
 * Whether a query with these parameters (`filters[slug]` …) is Strapi's own business for sure: the client
 * chooses what to see, and there is no parameter of ours. Spares most reads to be parsed twice.
 */
export const isPlainlyStrapis = (names: readonly string[]): boolean => {
  const roots = names.map((name) => name.split('[', 1)[0] ?? '');
  return (
    roots.some((root) => root === 'fields' || root === 'populate') &&
    roots.every((root) => KNOWN.has(root))
  );
};

const KNOWN: ReadonlySet<string> = new Set(STRAPI_PARAMETERS);

/** The query without the named parameters. */
export const without = (
  query: UnknownRecord,
  names: readonly string[],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(query).filter(([name]) => !names.includes(name)));

/** The client's filters and ours: all must hold. */
export const joinFilters = (
  query: UnknownRecord,
  filters: readonly unknown[],
): Readonly<Record<string, unknown>> => {
  const given = valueAt(query, 'filters');
  const all = given === undefined ? filters : [given, ...filters];
  if (all.length === 0) return {};
  return { filters: all.length === 1 ? all[0] : { $and: all } };
};
