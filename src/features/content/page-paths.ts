import { canonicalPath, encodedPath } from './former-path';
import {
  ofEachPageType,
  PAGE_TYPES,
  publicUrl,
  type PageType,
  type PublicPaths,
} from './public-url';

/** Stands for a slug in a path. It is unlike any slug, and is not percent-encoded. */
export const SLUG_MARK = '.lectern.slug.';

/** Paths of pages with the mark in the place of the slug, by locale; '' where a type is not translated. */
export type PagePaths = Readonly<Record<PageType, Readonly<Record<string, string>>>>;

export interface SitePlaces {
  /** Null while nobody has filled it in: then pages are told by paths from the root. */
  readonly siteUrl: string | null;
  readonly paths: PublicPaths;
  /** Those of types that are translated. */
  readonly locales: readonly string[];
  readonly isTranslated: (type: PageType) => boolean;
}

/** Where the public site has its pages, in the spelling in which paths are compared. */
export const pagePaths = ({ siteUrl, paths, locales, isTranslated }: SitePlaces): PagePaths => {
  const base = siteUrl === null ? '' : pathOfUrl(siteUrl);
  const pathsOf = (type: PageType): Readonly<Record<string, string>> =>
    Object.fromEntries(
      (isTranslated(type) ? locales : ['']).map((locale) => {
        const page = {
          siteUrl: base,
          type,
          slug: SLUG_MARK,
          locale: locale === '' ? null : locale,
        };
        return [locale, canonicalPath(publicUrl(paths, page))];
      }),
    );
  return ofEachPageType(pathsOf);
};

/** A page that could be at a path. */
export interface PageCandidate {
  readonly type: PageType;
  readonly locale: string;
  readonly slug: string;
}

/** What could be at a path: one slug for each type and language whose pages have such paths. */
export const candidatesAt = (path: string, pages: PagePaths): readonly PageCandidate[] =>
  PAGE_TYPES.flatMap((type) =>
    Object.entries(pages[type]).flatMap(([locale, template]) => {
      const slug = slugIn(path, template);
      return slug === null ? [] : [{ type, locale, slug }];
    }),
  );

/** The path of a document's page, percent-encoded; null in a language without pages. */
export const pathOfPage = (
  pages: PagePaths,
  { type, locale, slug }: PageCandidate,
): string | null => {
  const template = pages[type][locale];
  return template === undefined ? null : encodedPath(template.replace(SLUG_MARK, () => slug));
};

const slugIn = (path: string, template: string): string | null => {
  const [before = '', after = ''] = template.split(SLUG_MARK);
  const isAt = path.startsWith(before) && path.endsWith(after);
  const slug = isAt ? path.slice(before.length, path.length - after.length) : '';
  return slug === '' || slug.includes('/') || path.length < before.length + after.length
    ? null
    : slug;
};

const pathOfUrl = (url: string): string =>
  /^[a-z][a-z\d+.-]*:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1]?.replace(/\/+$/, '') ?? '';
