import { listAt, textAt } from '../../lib/record';
import { oneOf, row, text, type Decoded } from '../../lib/row';
import { bodyUrls } from '../content/body-urls';
import { canonicalPath } from '../content/former-path';
import { candidatesAt, type PageCandidate, type PagePaths } from '../content/page-paths';
import { PAGE_TYPES, type PageType, type PublicPaths } from '../content/public-url';
import type { placesIn } from './pictures';

/** A link of a document, as it stands there. */
export interface TextLink {
  readonly path: readonly string[];
  readonly url: string;
}

/** What is wrong with it: its page was public and is no more, is not published yet, or never was. */
export type DeadState = 'ended' | 'draft' | 'unknown';

export interface DeadLink extends TextLink {
  readonly state: DeadState;
}

/** Links that are looked at; a text with more is a list. */
const MOST_LINKS = 300;

/** The links in a document's texts: what editors marked as one, and whole addresses in plain words. Each once a field. */
export const linksIn = (places: ReturnType<typeof placesIn>): readonly TextLink[] => {
  const links = places.flatMap(({ path, type, value }) =>
    urlsIn(type, value).map((url) => ({ path, url })),
  );
  const byPlace = new Map(links.map((link) => [`${link.path[0] ?? ''} ${link.url}`, link]));
  return [...byPlace.values()].slice(0, MOST_LINKS);
};

const urlsIn = (type: string | null, value: unknown): string[] => {
  if (type === 'blocks') return markedIn(value);
  const isText = ['string', 'text', 'richtext'].includes(type ?? '');
  return isText && typeof value === 'string' ? spelledIn(value) : [];
};

const markedIn = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(markedIn);
  const url = textAt(node, 'type') === 'link' ? textAt(node, 'url') : null;
  const own = url === null ? spelledIn(textAt(node, 'text') ?? '') : [url];
  // The words of a link often spell its address.
  return url === null ? [...own, ...listAt(node, 'children').flatMap(markedIn)] : own;
};

/** What follows an address in a sentence is no part of it. */
const spelledIn = (text: string): string[] =>
  [...text.matchAll(/https?:\/\/[^\s<>"“”)\]]+/giu)].map(([url]) =>
    url.replace(/[.,;:!?'’]+$/u, ''),
  );

/** Where the public site is, and the page on which the links stand. Null where nobody said. */
export interface LinkBase {
  readonly siteUrl: string | null;
  readonly pageUrl: string | null;
}

/** The path on the public site that a link leads to; null where it leads elsewhere, or nowhere in particular. */
export const pathOnSite = (url: string, { siteUrl, pageUrl }: LinkBase): string | null => {
  // A place on the same page.
  if (/^\s*[?#]/u.test(url)) return null;
  const link = bodyUrls(() => '', pageUrl).link(url) ?? '';
  const [, host, path = ''] = ADDRESS.exec(link) ?? [];
  const isOnSite = host === undefined ? path.startsWith('/') : hostOf(siteUrl) === fold(host);
  return isOnSite ? canonicalPath(withoutDots(path)) : null;
};

/** Host, where there is one, and path (RFC 3986, appendix B). */
const ADDRESS = /^(?:(?:https?:)?\/\/([^/?#]*))?([^?#]*)/iu;

const hostOf = (siteUrl: string | null): string | null => {
  const host = ADDRESS.exec(siteUrl ?? '')?.[1];
  return host === undefined ? null : fold(host);
};

const fold = (host: string): string => host.toLowerCase();

/** RFC 3986, section 5.2.4. */
const withoutDots = (path: string): string =>
  path
    .split('/')
    .reduce<readonly string[]>((kept, segment) => {
      if (segment === '.') return kept;
      return segment === '..' ? kept.slice(0, Math.max(1, kept.length - 1)) : [...kept, segment];
    }, [])
    .join('/');

/** A page that a link could mean, with its path. */
export interface AskedPage extends PageCandidate {
  readonly path: string;
}

/** The pages of ours that may be at some paths, but for the document's own. */
export const askedPages = (
  paths: readonly string[],
  pages: PagePaths,
  own: PageCandidate | null,
): readonly AskedPage[] =>
  [...new Set(paths)].flatMap((path) => {
    const candidates = candidatesAt(path, pages);
    const isOwn = ({ type, locale, slug }: PageCandidate): boolean =>
      type === own?.type && locale === own.locale && slug === own.slug;
    return candidates.some(isOwn) ? [] : candidates.map((page) => ({ ...page, path }));
  });

/** What the database knows of one path. */
export const readFoundAt = row({ path: text, state: oneOf(['public', 'draft', 'ended']) });

export type FoundAt = Decoded<typeof readFoundAt>;

/** Types whose pages have a folder of their own: what lies there and is unknown is no page of another system. */
export const typesWithFolders = ({ templates }: PublicPaths): ReadonlySet<PageType> =>
  new Set(
    PAGE_TYPES.filter((type) => templates[type].replace(/\{slug\}|\{locale\}|\//g, '') !== ''),
  );

export interface LinkFindings {
  readonly asked: readonly AskedPage[];
  readonly found: readonly FoundAt[];
  readonly folders: ReadonlySet<PageType>;
}

/** What is wrong with a path; null where nothing is, or nobody can know. */
export const deadStateOf = (
  path: string,
  { asked, found, folders }: LinkFindings,
): DeadState | null => {
  const states = new Set(found.filter((one) => one.path === path).map(({ state }) => state));
  if (states.has('public')) return null;
  if (states.has('ended')) return 'ended';
  if (states.has('draft')) return 'draft';
  const isInFolder = asked.some((page) => page.path === path && folders.has(page.type));
  return isInFolder ? 'unknown' : null;
};
