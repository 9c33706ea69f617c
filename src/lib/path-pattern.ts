import { percentDecode } from './percent-decoding';

/** What a path says at the placeholders of a pattern, decoded, by their names. */
export type PathParameters = Readonly<Record<string, string>>;

export type PathMatcher = (path: string) => PathParameters | null;

const PLACEHOLDER = /:(\w+)/g;

/**
 * Matches paths as Koa's router does, so that one pattern serves both ways to a route: `:name` stands
 * for part of one segment (`/feeds/:slug.rss`), case and a slash at the end do not count, and what is
 * not decodable stays as it was sent.
 */
export const pathMatcher = (pattern: string): PathMatcher => {
  const names = [...pattern.matchAll(PLACEHOLDER)].flatMap(([, name]) => name ?? []);
  const literals = pattern.split(/:\w+/).map(escapeRegExp);
  const expression = new RegExp(`^${literals.join('([^/]+?)')}/?$`, 'i');
  return (path) => {
    const found = expression.exec(path);
    if (!found) return null;
    return Object.fromEntries(
      names.map((name, index) => [name, percentDecode(found[index + 1] ?? '')]),
    );
  };
};

/** The path that has these values, percent-encoded, at the placeholders of a pattern. */
export const fillPath = (pattern: string, parameters: PathParameters): string =>
  pattern.replace(PLACEHOLDER, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
