import { z } from 'zod';
import { PAGED_TYPES } from './types';

/** The types that have a page of their own on the public site, by their name in addresses of the API. */
export type PageType = (typeof PAGED_TYPES)[number]['plural'];
export const PAGE_TYPES: readonly PageType[] = PAGED_TYPES.map(({ plural }) => plural);

/** The pages of a type that has some. Throws for one that has none. */
export const pageTypeOf = ({ plural }: { readonly plural: string }): PageType => {
  const type = PAGE_TYPES.find((name) => name === plural);
  if (!type) throw new Error(`There are no pages of ${plural}.`);
  return type;
};

/** Something of each type that has pages. */
export const ofEachPageType = <Value>(
  valueOf: (type: PageType) => Value,
): Readonly<Record<PageType, Value>> =>
  Object.fromEntries(PAGE_TYPES.map((type) => [type, valueOf(type)])) as Record<PageType, Value>;

/** Where pages are on the public site, which is not ours: a path for each type, from the configuration. */
export const publicPathsFormat = z.object({
  /** With `{slug}`; `{locale}` may stand anywhere. */
  templates: z.record(z.enum(PAGE_TYPES), z.string()),
  /** The path of a page in another than the default locale, made of `{path}` and `{locale}`. */
  translated: z.string(),
  defaultLocale: z.string(),
});
export type PublicPaths = z.output<typeof publicPathsFormat>;

export interface PageAddress {
  /** Site.siteUrl, with or without a slash at the end. */
  readonly siteUrl: string;
  readonly type: PageType;
  readonly slug: string;
  /** Null for types that are not translated. */
  readonly locale: string | null;
}

/** The address of a document's page on the public site, each part percent-encoded (RFC 3986). */
export const publicUrl = (
  paths: PublicPaths,
  { siteUrl, type, slug, locale }: PageAddress,
): string => {
  const language = locale ?? paths.defaultLocale;
  const fill = (template: string): string =>
    template
      .replaceAll('{slug}', () => encodeURIComponent(slug))
      .replaceAll('{locale}', () => encodeURIComponent(language));
  const path = fill(paths.templates[type]);
  const isTranslated =
    language !== paths.defaultLocale && !paths.templates[type].includes('{locale}');
  const whole = isTranslated
    ? fill(paths.translated.replace('{path}', () => paths.templates[type]))
    : path;
  return withoutSlashAtEnd(siteUrl) + whole;
};

/** The address of one utterance on the page of its interview. */
export const turnUrl = (pageUrl: string, turnId: string): string =>
  `${pageUrl.split('#', 1)[0] ?? ''}#turn-${encodeURIComponent(turnId)}`;

/** The address of the site's first page. */
export const siteHomeUrl = (siteUrl: string): string => `${withoutSlashAtEnd(siteUrl)}/`;

const withoutSlashAtEnd = (url: string): string => url.replace(/\/+$/, '');
