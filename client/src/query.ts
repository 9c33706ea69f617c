/**
 * A query string as the server reads it: lists joined by commas, objects as `name[key]=value`. Members
 * that are undefined are left out.
 */
export const writeQuery = (query: object): string =>
  Object.entries<unknown>({ ...query })
    .flatMap(([name, value]) => pairsOf(name, Array.isArray(value) ? value.join(',') : value))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');

const pairsOf = (name: string, value: unknown): (readonly [string, string])[] => {
  if (isSimple(value)) return [[name, String(value)]];
  if (typeof value !== 'object') return [];
  return Object.entries<unknown>({ ...value }).flatMap(([key, inner]) =>
    pairsOf(`${name}[${key}]`, inner),
  );
};

const isSimple = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
