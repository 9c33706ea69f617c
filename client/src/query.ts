/**
 * A query string as the server reads it: lists joined by commas, objects and lists within them as
 * `name[key]=value`, moments as ISO 8601. Members that are undefined are left out; what cannot be written is an
 * error, since a condition that gets lost widens a list.
 */
export const writeQuery = (query: object): string =>
  Object.entries<unknown>({ ...query })
    .flatMap(([name, value]) => pairsOf(name, Array.isArray(value) ? value.join(',') : value))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');

const pairsOf = (name: string, value: unknown): (readonly [string, string])[] => {
  if (value === undefined) return [];
  if (value instanceof Date) return [[name, value.toISOString()]];
  if (isSimple(value)) return [[name, String(value)]];
  const members =
    typeof value === 'object' && value !== null ? Object.entries<unknown>({ ...value }) : [];
  if (members.length === 0) throw new TypeError(`“${name}” cannot be sent: ${describe(value)}.`);
  return members.flatMap(([key, inner]) => pairsOf(`${name}[${key}]`, inner));
};

const isSimple = (value: unknown): value is string | number | boolean | bigint =>
  ['string', 'number', 'boolean', 'bigint'].includes(typeof value);

const describe = (value: unknown): string => {
  if (value === null) return 'null; a missing value is asked for with $null: true';
  return Array.isArray(value) ? 'an empty list' : `nothing is in it (${typeof value})`;
};
