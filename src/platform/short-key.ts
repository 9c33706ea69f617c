import { createHash } from 'node:crypto';

/** Characters. */
const LONGEST_KEY = 512;
const HASHED = 'sha256:';

/**
 * The key under which something is kept that a client may word at any length: a long one is its SHA-256. No
 * key that is kept as it is looks like that.
 */
export const shortKey = (key: string): string =>
  key.length <= LONGEST_KEY && !key.startsWith(HASHED)
    ? key
    : HASHED + createHash('sha256').update(key).digest('base64url');
