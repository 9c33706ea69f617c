import { LRUCache } from 'lru-cache';
import { createRecentKeys, type RecentKeys } from './recent-keys';

/**
 * Keeps what is asked for again, within a bound in bytes. What was asked for once waits in one segment, what
 * was asked for since it is kept moves to another, and room is made by the first before the second: one pass
 * over ever new keys takes no place from what is in use (the segmented LRU of Karedla, Love and Wherry, 1994).
 * While there is plenty of room everything is kept at once; beyond that, only a key that was met before.
 */
export interface SegmentedCache<Value extends object> {
  readonly size: number;
  /** Of keys and values. */
  readonly bytes: number;
  /** Counts as a use. */
  get(key: string): Value | undefined;
  /** Counts as none. */
  peek(key: string): Value | undefined;
  keys(): Iterable<string>;
  /** Whether the value is kept. `bytes`: what it takes, without the key; a whole number. */
  set(key: string, value: Value, bytes: number): boolean;
  /** Says that a kept value takes `bytes` more. */
  grow(key: string, bytes: number): void;
  /** Forgets a value that will be made again: its key counts as met. */
  outdate(key: string): boolean;
}

interface Settings<Value extends object> {
  /** Bytes of all keys and values. */
  readonly limit: number;
  /** Is told of each value that had to make room. */
  readonly onEvict?: (key: string, value: Value) => void;
}

/** The part of all room that what is in use may take; the rest is for newcomers, however much is in use. */
const PROTECTED_SHARE = 0.8;
/** The largest value: newcomers always find room without taking it from what is in use. */
const LARGEST_SHARE = 1 - PROTECTED_SHARE;
/** How full the room may be for newcomers to be kept at once. */
const PLENTY_SHARE = 0.75;
/** One remembered key, of four bytes, for so many bytes of room. */
const BYTES_PER_REMEMBERED = 1_024;
const MOST_REMEMBERED = 65_536;
/** A place in a map, in a list of neighbours, and the head of a string. */
const BYTES_PER_KEY = 160;
const BYTES_PER_CHARACTER = 2;

/** Bytes that a key takes beside its value. */
export const bytesOfKey = (key: string): number => BYTES_PER_KEY + BYTES_PER_CHARACTER * key.length;

interface Segments<Value extends object> extends Settings<Value> {
  readonly newcomers: LRUCache<string, Value>;
  readonly inUse: LRUCache<string, Value>;
  readonly recent: RecentKeys;
}

export const createSegmentedCache = <Value extends object>(
  settings: Settings<Value>,
): SegmentedCache<Value> => {
  // Room is made here, so that whoever counts hears of it: the segments never have to.
  const maxSize = 2 * Math.max(1, Math.ceil(settings.limit));
  const newcomers = new LRUCache<string, Value>({ maxSize });
  const inUse = new LRUCache<string, Value>({ maxSize });
  const recent = createRecentKeys(rememberedKeys(settings.limit));
  const segments = { ...settings, newcomers, inUse, recent };
  return {
    get size() {
      return newcomers.size + inUse.size;
    },
    get bytes() {
      return bytesIn(segments);
    },
    get: (key) => inUse.get(key) ?? promote(segments, key),
    peek: (key) => inUse.peek(key) ?? newcomers.peek(key),
    keys: () => [...inUse.keys(), ...newcomers.keys()],
    set: (key, value, bytes) => {
      const entry = { key, value, size: bytes + bytesOfKey(key) };
      const isKnown = newcomers.has(key) || inUse.has(key);
      return isKnown ? replace(segments, entry) : add(segments, entry);
    },
    grow: (key, bytes) => {
      grow(segments, key, bytes);
    },
    outdate: (key) => {
      recent.meet(key);
      return newcomers.delete(key) || inUse.delete(key);
    },
  };
};

const rememberedKeys = (limit: number): number =>
  2 ** Math.ceil(Math.log2(Math.max(2, Math.min(MOST_REMEMBERED, limit / BYTES_PER_REMEMBERED))));

const bytesIn = <Value extends object>({ newcomers, inUse }: Segments<Value>): number =>
  newcomers.calculatedSize + inUse.calculatedSize;

interface Entry<Value extends object> {
  readonly key: string;
  readonly value: Value;
  readonly size: number;
}

const add = <Value extends object>(segments: Segments<Value>, entry: Entry<Value>): boolean => {
  const { newcomers, recent, limit } = segments;
  if (entry.size > limit * LARGEST_SHARE) return false;
  const isPlenty = bytesIn(segments) + entry.size <= limit * PLENTY_SHARE;
  if (!isPlenty && !recent.meet(entry.key)) return false;
  newcomers.set(entry.key, entry.value, { size: entry.size });
  makeRoom(segments);
  return true;
};

/** What is in use stays in use. */
const replace = <Value extends object>(segments: Segments<Value>, entry: Entry<Value>): boolean => {
  const { newcomers, inUse, limit } = segments;
  const segment = inUse.has(entry.key) ? inUse : newcomers;
  segment.delete(entry.key);
  if (entry.size > limit * LARGEST_SHARE) return false;
  segment.set(entry.key, entry.value, { size: entry.size });
  demote(segments);
  makeRoom(segments);
  return true;
};

const grow = <Value extends object>(
  segments: Segments<Value>,
  key: string,
  bytes: number,
): void => {
  const { newcomers, inUse } = segments;
  const segment = inUse.has(key) ? inUse : newcomers;
  const entry = segment.info(key);
  if (!entry) return;
  // The same value would keep its old size.
  segment.delete(key);
  segment.set(key, entry.value, { size: (entry.size ?? 0) + bytes });
  demote(segments);
  makeRoom(segments);
};

/** A value that is asked for again is in use. */
const promote = <Value extends object>(
  segments: Segments<Value>,
  key: string,
): Value | undefined => {
  const { newcomers, inUse } = segments;
  const entry = newcomers.info(key);
  if (!entry) return undefined;
  newcomers.delete(key);
  inUse.set(key, entry.value, { size: entry.size ?? 1 });
  demote(segments);
  return entry.value;
};

/** What was not used longest is a newcomer again. */
const demote = <Value extends object>({ newcomers, inUse, limit }: Segments<Value>): void => {
  while (inUse.calculatedSize > limit * PROTECTED_SHARE) {
    const oldest = oldestOf(inUse);
    if (!oldest) return;
    inUse.delete(oldest.key);
    newcomers.set(oldest.key, oldest.value, { size: oldest.size });
  }
};

const makeRoom = <Value extends object>(segments: Segments<Value>): void => {
  const { newcomers, inUse, limit, onEvict } = segments;
  while (bytesIn(segments) > limit) {
    const segment = newcomers.size > 0 ? newcomers : inUse;
    const oldest = oldestOf(segment);
    if (!oldest) return;
    segment.delete(oldest.key);
    onEvict?.(oldest.key, oldest.value);
  }
};

const oldestOf = <Value extends object>(segment: LRUCache<string, Value>): Entry<Value> | null => {
  const { value: key } = segment.rkeys().next();
  const entry = key === undefined ? undefined : segment.info(key);
  return key === undefined || !entry ? null : { key, value: entry.value, size: entry.size ?? 1 };
};
