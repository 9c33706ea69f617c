/** What a request says of its body. */
export interface SentBody {
  readonly length: string | undefined;
  readonly isChunked: boolean;
  readonly type: string | undefined;
}

const PATIENCE = 30_000;
/** Bytes in a millisecond: slower than this nobody uploads files. */
const SLOWEST_UPLOAD = 64;
/** Milliseconds for an upload that does not say how long it is. */
const MOST_PATIENCE = 600_000;

/**
 * Milliseconds in which a body must be there; null where there is none. Files may take longer by their length:
 * 30 seconds, and a second for every 64 kB, at most ten minutes.
 */
export const bodyPatience = ({ length, isChunked, type = '' }: SentBody): number | null => {
  const bytes = Number(length ?? 0);
  if (!isChunked && !(bytes > 0)) return null;
  if (!/^\s*multipart\//i.test(type)) return PATIENCE;
  if (isChunked) return MOST_PATIENCE;
  return Math.min(MOST_PATIENCE, PATIENCE + bytes / SLOWEST_UPLOAD);
};
