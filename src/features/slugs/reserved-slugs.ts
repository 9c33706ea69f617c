/** What a browser takes for a folder, and never asks for by name; and what the API may count under one day. */
const NEVER: readonly string[] = ['.', '..', 'count'];

/**
 * Slugs that no document may have, of whatever type, in lower case: with them `/api/<types>/<slug>` would be
 * another address, or look like one (`/api/batch`). `routes` are the patterns of all routes, `api` is where the
 * content API is, `folders` are the paths that documents have below them.
 */
export const reservedSlugs = (
  routes: readonly string[],
  { api, folders }: { readonly api: string; readonly folders: readonly string[] },
): ReadonlySet<string> =>
  new Set([
    ...NEVER,
    ...routes.flatMap((route) =>
      [api, ...folders]
        .filter((folder) => route.startsWith(`${folder}/`))
        .map((folder) => route.slice(folder.length + 1).split('/')[0] ?? '')
        .filter((name) => name !== '' && !name.includes(':'))
        .map((name) => name.toLowerCase()),
    ),
  ]);

/** Addresses are the same in any case. */
export const isReservedSlug = (slug: string, reserved: ReadonlySet<string>): boolean =>
  reserved.has(slug.trim().toLowerCase());
