/** What a browser takes for a folder, and never asks for by name; and what the API may count under one day. */
const NEVER: readonly string[] = ['.', '..', 'count'];

/**
 * Slugs that no document may have, of whatever type, in lower case: with them `/api/<types>/<slug>` would be
 * another address. `routes` are the patterns of all routes, `folders` the paths that documents have below them.
 */
export const reservedSlugs = (
  routes: readonly string[],
  folders: readonly string[],
): ReadonlySet<string> =>
  new Set([
    ...NEVER,
    ...routes.flatMap((route) =>
      folders
        .filter((folder) => route.startsWith(`${folder}/`))
        .map((folder) => route.slice(folder.length + 1).split('/')[0] ?? '')
        .filter((name) => name !== '' && !name.includes(':'))
        .map((name) => name.toLowerCase()),
    ),
  ]);

/** Addresses are the same in any case. */
export const isReservedSlug = (slug: string, reserved: ReadonlySet<string>): boolean =>
  reserved.has(slug.trim().toLowerCase());
