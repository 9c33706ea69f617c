/** What the address of a page is made of. */
export interface LinkedPage {
  readonly slug: string | null;
  /** Missing for types that are not translated. */
  readonly locale?: string | null;
  readonly seo?: { readonly canonicalUrl: string | null };
}
