/** Keeps the most recently used entries. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  clear(): void;
  readonly size: number;
}

export const createBoundedCache = <Value>(maximum: number): BoundedCache<Value> => {
  const entries = new Map<string, Value>();
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      const oldest = entries.keys().next();
      if (entries.size > maximum && !oldest.done) entries.delete(oldest.value);
    },
    clear: () => {
      entries.clear();
    },
    get size() {
      return entries.size;
    },
  };
};
