/** First and last byte, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The one range that a `Range` header asks of so many bytes; null for the whole (no range, several of them, or what
 * is none: RFC 9110, 14.2 lets a server pass over them), `outside` where the range begins behind the end.
 */
export const readByteRange = (
  header: string | undefined,
  size: number,
): ByteRange | 'outside' | null => {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? '');
  return match && rangeOf({ first: match[1] ?? '', last: match[2] ?? '' }, size);
};

const rangeOf = (
  { first, last }: { readonly first: string; readonly last: string },
  size: number,
): ByteRange | 'outside' | null => {
  if (first === '') return last === '' ? null : lastBytes(Number(last), size);
  const [start, end] = [Number(first), last === '' ? Infinity : Number(last)];
  if (end < start) return null;
  return start >= size ? 'outside' : { start, end: Math.min(end, size - 1) };
};

const lastBytes = (wanted: number, size: number): ByteRange | 'outside' => {
  const length = Math.min(wanted, size);
  return length === 0 ? 'outside' : { start: size - length, end: size - 1 };
};
