import { LRUCache } from 'lru-cache';
import { andThen, type AtOnce } from './at-once';

/** Values that are costly to load, held for a while. */
export interface HeldValues<Value> {
  /** The held value, at once, while held ones are trusted, or what `load` resolves with, which is then held. */
  get(key: string, load: () => Promise<Value>): AtOnce<Value>;
  drop(): void;
}

interface Held<Value> {
  readonly value: Value;
  readonly until: number;
}

export interface HoldSettings {
  /** Milliseconds. */
  readonly holdMs: number;
  /** Values; those used longest ago make room. */
  readonly maximum: number;
  readonly now: () => number;
  /** Whether all that would drop them is known at this moment; who has to look first does so. */
  readonly isTrusted: () => AtOnce<boolean>;
}

/** Nothing is not held, nor what was being loaded when everything was dropped: it may be old already. */
export const createHeldValues = <Value>({
  holdMs,
  maximum,
  now,
  isTrusted,
}: HoldSettings): HeldValues<Value> => {
  // Its own `ttl` cannot ask whether what is held is to be trusted.
  const held = new LRUCache<string, Held<Value>>({ max: maximum });
  let drops = 0;
  const loaded = async (key: string, load: () => Promise<Value>): Promise<Value> => {
    const dropsBefore = drops;
    const value = await load();
    if (dropsBefore !== drops || value === null || value === undefined) return value;
    held.set(key, { value, until: now() + holdMs });
    return value;
  };
  return {
    get: (key, load) => {
      if (!held.has(key)) return loaded(key, load);
      return andThen<boolean, Value>(isTrusted(), (areTrusted) => {
        // Looking may have dropped it.
        const known = areTrusted ? held.get(key) : undefined;
        return known && known.until > now() ? known.value : loaded(key, load);
      });
    },
    drop: () => {
      drops += 1;
      held.clear();
    },
  };
};
