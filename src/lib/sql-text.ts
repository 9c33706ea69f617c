/**
 * Quotes of PostgreSQL for what cannot be bound: `escapeIdentifier` and `escapeLiteral` of pg, which a core cannot import
 * (its types bring all of Node along). A test holds them to each other.
 */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Text of ours as a literal. Values of clients are bound instead. */
export const literal = (value: string | number | boolean | null): string => {
  if (value === null) return 'null';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  const quoted = `'${value.replaceAll("'", "''")}'`;
  return value.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted;
};
