import { escapeAttribute } from '../../lib/xml';
import { pageLink, type PublishingContext } from '../content/page-link';
import { SLUG_MARK } from '../content/page-paths';
import { ofEachPageType, PAGE_TYPES, type PageType } from '../content/public-url';

/** The addresses of pages with the mark in the place of the slug, by locale; '' where it is not translated. */
export type AddressTemplates = Readonly<Record<string, string>>;

/** The templates of all types, for whoever must know addresses without reading each document. */
export const addressTemplates = (
  context: PublishingContext,
  locales: readonly string[],
): Readonly<Record<PageType, AddressTemplates>> => {
  const templatesOf = (type: PageType): AddressTemplates =>
    Object.fromEntries(
      ['', ...locales].map((locale) => [locale, pageAddress(type, locale, context)(SLUG_MARK)]),
    );
  return ofEachPageType(templatesOf);
};

/** The address of a type's page in a locale, by its slug. */
export const pageAddress =
  (type: PageType, locale: string, context: PublishingContext) =>
  (slug: string): string =>
    pageLink(type, { slug, locale: locale === '' ? null : locale }, context) ?? '';

/** Bytes of an entry around one address in it: the longest element, its attributes, `lastmod`. */
const MARKUP = 85;

/** At least as many bytes as any of the addresses takes in XML beyond itself. */
export const markupBytes = (templates: Readonly<Record<PageType, AddressTemplates>>): number =>
  MARKUP +
  Math.max(
    ...PAGE_TYPES.flatMap((type) => Object.values(templates[type])).map(
      (address) => escapeAttribute(address).length - address.length,
    ),
  );
