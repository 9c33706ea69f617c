import { percentDecode } from '../../lib/percent-decoding';
import type { Redirect } from './redirect';

export const REDIRECT_FORMS = ['json', 'netlify', 'cloudflare', 'nginx'] as const;
export type RedirectForm = (typeof REDIRECT_FORMS)[number];
export type TextForm = Exclude<RedirectForm, 'json'>;

/**
 * A `_redirects` file. Netlify answers what is gone with the page /404.html and 410; Cloudflare knows no 410 in such
 * a file, and what is gone stands in comments. Both look at the case of letters; a slash at the end is another path
 * to Cloudflare, so that each path comes in both spellings.
 *
 * https://docs.netlify.com/manage/routing/redirects/overview/, https://developers.cloudflare.com/pages/configuration/redirects/
 */
const printRules =
  (printGone: (from: string) => readonly string[]) =>
  (redirects: readonly Redirect[]): string =>
    redirects
      .flatMap(({ from, to }) =>
        to === null ? printGone(from) : spellings(from).map((path) => `${inRule(path)} ${to} 301`),
      )
      .map((line) => `${line}\n`)
      .join('');

const netlify = printRules((from) =>
  spellings(from).map((path) => `${inRule(path)} /404.html 410`),
);
const cloudflare = printRules((from) => [`# gone: ${from}`]);

/** Both sites give `:name` in a path a meaning of its own. */
const inRule = (path: string): string => path.replaceAll(':', '%3A');

/**
 * Two maps for the `http` block: `$lectern_redirect` is where a path leads, or empty; `$lectern_gone` is 1 for what
 * is gone. nginx compares its `$uri`, decoded, in any case; a key that comes twice would keep it from starting.
 * https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
const nginx = (redirects: readonly Redirect[]): string => {
  const seen = new Set<string>();
  const lines = (wanted: Redirect['status']): string =>
    redirects
      .filter(({ status }) => status === wanted)
      .flatMap(({ from, to }) =>
        spellings(percentDecode(from)).flatMap((path) => {
          if (seen.has(path.toLowerCase())) return [];
          seen.add(path.toLowerCase());
          return [`  ${quoted(path)} ${to === null ? '1' : quoted(to.replaceAll('$', '%24'))};\n`];
        }),
      )
      .join('');
  return (
    `map $uri $lectern_redirect {\n  default "";\n${lines(301)}}\n\n` +
    `map $uri $lectern_gone {\n  default 0;\n${lines(410)}}\n`
  );
};

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const spellings = (path: string): readonly string[] => [path, `${path}/`];

export const PRINTERS: Readonly<Record<TextForm, (redirects: readonly Redirect[]) => string>> = {
  netlify,
  cloudflare,
  nginx,
};
