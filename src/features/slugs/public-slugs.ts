import { json, orNull, row, text, withDefault, type Decoded } from '../../lib/row';

/** The slug under which a document is public in one locale; '' where its type is not translated. */
export const readPublicSlug = row({
  locale: withDefault(text, ''),
  slug: orNull(text),
  /** Where it was on a former site, as its editors wrote down; where it is no list, there are none. */
  formerPaths: json((value): readonly string[] => (Array.isArray(value) ? value.map(String) : [])),
});

export type PublicSlug = Decoded<typeof readPublicSlug>;

/** What a write did to the addresses of one document. */
export interface AddressChanges {
  /** Addresses that the document had and has no more. */
  readonly formerSlugs: readonly { readonly locale: string; readonly slug: string }[];
  /** Locales in which it is public no more. */
  readonly endedLocales: readonly string[];
  /** Where it was on a former site in these locales. */
  readonly endedPaths: readonly { readonly locale: string; readonly path: string }[];
  /** Locales in which it is public now and was not. */
  readonly begunLocales: readonly string[];
}

/** Compares where a document was public before a write and is after it, each locale at most once. */
export const addressChanges = (
  before: readonly PublicSlug[],
  after: readonly PublicSlug[],
): AddressChanges => {
  const now = new Map(after.map(({ locale, slug }) => [locale, slug]));
  const then = new Set(before.map(({ locale }) => locale));
  return {
    formerSlugs: before.flatMap(({ locale, slug }) =>
      slug !== null && slug !== '' && now.get(locale) !== slug ? [{ locale, slug }] : [],
    ),
    endedLocales: [...then].filter((locale) => !now.has(locale)),
    endedPaths: before
      .filter(({ locale }) => !now.has(locale))
      .flatMap(({ locale, formerPaths }) => formerPaths.map((path) => ({ locale, path }))),
    begunLocales: [...now.keys()].filter((locale) => !then.has(locale)),
  };
};
