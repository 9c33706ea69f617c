/** Quotes an identifier that comes from the schema or, as an alias, from a client. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Quotes text of ours as a literal. Values of clients are bound instead. */
export const literal = (value: string | number | boolean | null): string => {
  if (value === null) return 'null';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  const quoted = `'${value.replaceAll("'", "''")}'`;
  return value.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted;
};

/** PostgreSQL cuts identifiers after 63 bytes, so longer ones cannot be the key of an answer. */
export const isPossibleKey = (key: string): boolean => /^[\x20-\x7e]{1,63}$/.test(key);
