import { isRecord, ownAt } from '../../../lib/record';
import type { SchemaDescription, TypeDescription } from '../schema/description';

/**
 * What of a query of Strapi's database layer makes the answer large: the populated relations and nothing
 * else. Whatever it is that the reader cannot express, this much it can estimate.
 */
export const skeletonQuery = (
  schema: SchemaDescription,
  uid: string,
  query: unknown,
): Record<string, unknown> => {
  const type = schema[uid];
  const populate = isRecord(query) ? query.populate : undefined;
  if (!type || !populate) return {};
  const map = isRecord(populate) ? populate : Object.fromEntries(namesOf(type, populate));
  const known = Object.entries(map).flatMap(([attribute, options]): [string, unknown][] => {
    const relation = ownAt(type.relations, attribute);
    if (!relation || options === false) return [];
    return [[attribute, skeletonQuery(schema, relation.target, options)]];
  });
  return { populate: Object.fromEntries(known) };
};

/** Everything, or a list of paths. */
const namesOf = (type: TypeDescription, populate: unknown): [string, unknown][] => {
  const paths: readonly unknown[] = Array.isArray(populate)
    ? populate
    : Object.keys(type.relations);
  return paths.flatMap((path): [string, unknown][] => {
    if (typeof path !== 'string') return [];
    const [root = '', ...rest] = path.split('.');
    return [[root, rest.length === 0 ? true : { populate: [rest.join('.')] }]];
  });
};
