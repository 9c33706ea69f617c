/** PostgreSQL cuts identifiers after 63 bytes, so longer ones cannot be the key of an answer. */
export const isPossibleKey = (key: string): boolean => /^[\x20-\x7e]{1,63}$/.test(key);
