import findMyWay from 'find-my-way';
import { pathMatcher, type PathMatcher, type PathParameters } from './path-pattern';

/** What leads from a path, as sent, to what was added for its pattern. */
export interface PathRouter<Value> {
  /** Of patterns that both fit a path the one with more literal segments is found; of two alike, the first added. */
  add(pattern: string, value: Value): void;
  find(path: string): FoundRoute<Value> | null;
}

export interface FoundRoute<Value> {
  readonly value: Value;
  readonly params: PathParameters;
}

interface Candidate<Value> {
  readonly match: PathMatcher;
  readonly value: Value;
}

/** The longest path that a server is sent fits; the default of 100 characters is less than a slug may have. */
const LONGEST_PARAMETER = Number.MAX_SAFE_INTEGER;

/** Stands for what the router would read of a path that is only looked up: percent-encoding, a query, a fragment. */
const ENCODED = /[%?#]/g;
const STAND_IN = '\u0001';

/**
 * Finds routes by find-my-way's tree of segments. What a placeholder takes, and whether a path fits to the letter, is
 * said by `pathMatcher`: the tree decodes literals and looks at the case of what follows a placeholder, which Koa's
 * router, that serves the same routes, does not.
 */
export const createPathRouter = <Value>(): PathRouter<Value> => {
  const tree = findMyWay({
    caseSensitive: false,
    ignoreTrailingSlash: true,
    maxParamLength: LONGEST_PARAMETER,
  });
  const shapes = new Map<string, Candidate<Value>[]>();
  return {
    add: (pattern, value) => {
      const shape = shapeOf(pattern);
      const candidates = shapes.get(shape) ?? [];
      candidates.push({ match: pathMatcher(pattern), value });
      if (shapes.has(shape)) return;
      shapes.set(shape, candidates);
      tree.on('GET', shape, () => undefined, candidates);
    },
    find: (path) => {
      if (!path.startsWith('/')) return null;
      // The store of a route is typed as anything.
      const store: unknown = tree.find('GET', path.replace(ENCODED, STAND_IN))?.store;
      return store ? firstMatch(store as readonly Candidate<Value>[], path) : null;
    },
  };
};

const firstMatch = <Value>(
  candidates: readonly Candidate<Value>[],
  path: string,
): FoundRoute<Value> | null => {
  for (const { match, value } of candidates) {
    const params = match(path);
    if (params) return { value, params };
  }
  return null;
};

/** A pattern with nothing but whole segments in the place of placeholders. */
const shapeOf = (pattern: string): string =>
  pattern
    .toLowerCase()
    .replace(/(.)\/$/, '$1')
    .split('/')
    .map((segment) => (segment.includes(':') ? ':segment' : segment))
    .join('/');
