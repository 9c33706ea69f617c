/** What stands in an archive, in this order: tables, files, and the manifest last. */
export type ArchiveEntry =
  | { readonly kind: 'rows'; readonly table: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'manifest' };

export const MANIFEST_NAME = 'manifest.json';
const ROWS = /^tables\/([\w$-]+)\/(\d{6,})\.copy$/;
const FILES = 'uploads/';

/** A part of a table's rows: their number and length are not known before they are read. */
export const nameOfRows = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.copy`;

export const nameOfFile = (path: string): string => `${FILES}${path}`;

/** What an entry is by its name and type; null for what no backup holds: links, folders, ways out of the folder. */
export const entryOf = (name: string, type: string): ArchiveEntry | null => {
  if (type !== 'file') return null;
  if (name === MANIFEST_NAME) return { kind: 'manifest' };
  const [, table] = ROWS.exec(name) ?? [];
  if (table !== undefined) return { kind: 'rows', table };
  const path = name.startsWith(FILES) ? name.slice(FILES.length) : '';
  return isSafePath(path) ? { kind: 'file', path } : null;
};

/** Whether a path stays in its folder, on every system, and hides nothing. */
export const isSafePath = (path: string): boolean =>
  path.length > 0 &&
  path.length < 1024 &&
  !/[\\\p{Cc}:]/u.test(path) &&
  path.split('/').every((part) => part !== '' && !part.startsWith('.'));
