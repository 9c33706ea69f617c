import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './test-environment';

/** An address of Lectern that a guide names in its text, such as `GET /api/topics/{id or slug}/latest`. */
export interface NamedAddress {
  readonly guide: string;
  readonly path: string;
}

/** What stands for a placeholder: `{slug}` behind `/topics/`, say. */
export type Fill = (placeholder: string, before: string) => readonly string[] | null;

const ROOTS = 'api|feeds|sitemaps?|news-sitemap|robots|docs|live|ready|images';
const READ = new RegExp(
  `^(?:GET )?(/(?:${ROOTS})[/.?][^\\s*…]*(?: or slug\\}[^\\s*…]*)*|/(?:docs|live|ready))$`,
);

/** Of reads: one with more than a path and a query, with a star or dots in it is a manner of speaking. */
export const addressesNamedIn = (guide: string): readonly NamedAddress[] => {
  const text = readFileSync(join(PROJECT_ROOT, guide), 'utf8').replaceAll(/^```[^]*?^```$/gm, '');
  const paths = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(
    ([, code = '']) => READ.exec(code.replaceAll('{…}', '{id or slug}'))?.slice(1, 2) ?? [],
  );
  return [...new Set(paths)].map((path) => ({ guide, path }));
};

/** The addresses that one with placeholders stands for. Null where nobody knows what stands for one of them. */
export const filledAddresses = (path: string, fill: Fill): readonly string[] | null => {
  const match = /\{([^}]+)\}/.exec(path);
  if (!match) return [path];
  const [whole, placeholder = ''] = match;
  const before = path.slice(0, match.index);
  const choices = placeholder.includes(',') ? placeholder.split(',') : fill(placeholder, before);
  if (!choices) return null;
  const filled = choices.map((choice) =>
    filledAddresses(before + choice + path.slice(match.index + whole.length), fill),
  );
  return filled.every((addresses) => addresses !== null) ? filled.flat() : null;
};
