import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const SOURCE = /\.(ts|tsx|js|mjs|cjs|json|css|svg)$/;
const ENDINGS = ['', '.ts', '.tsx', '.json', '/index.ts', '/index.tsx'];

/** What the server is compiled from. Tests and the admin panel are not in it. */
export const listServerSources = (root: string): string[] => {
  const isAdmin = (file: string) => file.startsWith(join(root, 'src', 'admin'));
  const folders = ['src', 'config', 'database', 'types'].flatMap((name) => walk(join(root, name)));
  const files = ['package-lock.json', 'tsconfig.json'].map((name) => join(root, name));
  return [...folders.filter((file) => !isAdmin(file)), ...files];
};

/** What the admin panel is built from: its own sources, whatever they import, and the settings it bakes in. */
export const listAdminSources = (root: string): string[] => {
  const settings = ['admin.ts', 'server.ts', 'plugins.ts'].map((name) =>
    join(root, 'config', name),
  );
  const found = new Set(walk(join(root, 'src', 'admin')));
  for (const file of found) importsOf(file).forEach((imported) => found.add(imported));
  return [...found, ...settings, join(root, 'package-lock.json')];
};

/** One value for the names and contents of files, and for anything else the result depends on. */
export const fingerprint = (
  root: string,
  files: readonly string[],
  ...others: string[]
): string => {
  const hash = createHash('sha256');
  for (const file of files.filter((name) => existsSync(name)).sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.update(others.join('\0')).digest('hex');
};

const walk = (folder: string): string[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
};

/** Relative imports only, by text: too many cost a needless build, and there are no other ways to import. */
const importsOf = (file: string): string[] => {
  const imports = readFileSync(file, 'utf8').matchAll(
    /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g,
  );
  return [...imports].flatMap(([, target = '']) => {
    const base = join(dirname(file), target);
    const found = ENDINGS.map((ending) => base + ending).find(isFile);
    return found ? [found] : [];
  });
};

const isFile = (path: string): boolean => {
  // statSync throws below a file (logo.svg/index.ts); existsSync just says no.
  return existsSync(path) && statSync(path).isFile();
};
