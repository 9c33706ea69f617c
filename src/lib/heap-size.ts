const BYTES_PER_OBJECT = 40;
const BYTES_PER_MEMBER = 12;
const BYTES_PER_ENTRY = 56;
const BYTES_PER_TEXT = 24;
const BYTES_PER_CHARACTER = 2;
/** What V8 keeps of an error beside its texts. */
const BYTES_PER_ERROR = 1_024;

/**
 * Bytes of memory that a value takes, rather too many than too few: everything that can be reached from it,
 * each object once, its texts as often as they are met. What functions have closed over is not seen.
 *
 * @param most objects that are looked at; a larger value counts as infinite
 */
export const heapSize = (root: unknown, most = 1_000_000): number => {
  const seen = new Set<object>();
  const waiting: unknown[] = [root];
  let bytes = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') bytes += BYTES_PER_TEXT + BYTES_PER_CHARACTER * value.length;
    if (!isObject(value) || seen.has(value)) continue;
    if (seen.size >= most) return Infinity;
    seen.add(value);
    bytes += sizeOf(value, waiting);
  }
  return bytes;
};

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** The size of an object alone; what hangs on it is put to what waits. */
const sizeOf = (value: object, waiting: unknown[]): number => {
  if (Array.isArray(value)) {
    for (const item of value) waiting.push(item);
    return BYTES_PER_OBJECT + BYTES_PER_MEMBER * value.length;
  }
  if (value instanceof Map) {
    for (const [key, item] of value) waiting.push(key, item);
    return BYTES_PER_OBJECT + BYTES_PER_ENTRY * value.size;
  }
  if (value instanceof Set) {
    for (const item of value) waiting.push(item);
    return BYTES_PER_OBJECT + BYTES_PER_ENTRY * value.size;
  }
  // Read once, a stack is a text and holds on to nothing else.
  if (value instanceof Error) waiting.push(value.stack, value.message);
  const members = Object.values(value);
  for (const member of members) waiting.push(member);
  const own = value instanceof Error ? BYTES_PER_ERROR : BYTES_PER_OBJECT;
  return own + BYTES_PER_MEMBER * members.length;
};
