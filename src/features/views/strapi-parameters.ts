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
