/** The keys of answers whose form depends on `Accept`, as the answers themselves say (`Vary`). */
export interface VaryingKeys {
  /** Under which key an answer to a request with this `Accept` is kept. */
  keyFor(key: string, accept: string | undefined): string;
  /** Takes note of an answer's `Vary`; false if it names what no key tells apart. */
  learn(key: string, vary: string | undefined): boolean;
}

/** @param limit keys that are remembered; past it all are forgotten, and learned again */
export const createVaryingKeys = (limit: number): VaryingKeys => {
  const varying = new Set<string>();
  return {
    keyFor: (key, accept) => (varying.has(key) ? `${key}\n${accept ?? ''}` : key),
    learn: (key, vary) => {
      const names = namesIn(vary);
      if (names.includes('accept')) {
        if (varying.size >= limit) varying.clear();
        varying.add(key);
      }
      return names.every((name) => name === 'accept' || name === 'accept-encoding');
    },
  };
};

/** One `Vary` of several, each name once. */
export const mergeVary = (...headers: readonly (string | undefined)[]): string => {
  const spelled = headers.flatMap((header) => (header ?? '').split(',')).map((name) => name.trim());
  const byName = new Map(spelled.map((name) => [name.toLowerCase(), name]));
  byName.delete('');
  return [...byName.values()].join(', ');
};

const namesIn = (vary: string | undefined): string[] =>
  (vary ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
