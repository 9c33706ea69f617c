import { moment, recordOf, row, text, type Decoded } from '../../lib/row';
import { escapeAttribute, renderElement, xml } from '../../lib/xml';
import { SLUG_MARK } from '../content/page-paths';
import type { AddressTemplates } from './page-addresses';

/** A public page, as a statement finds it: one document in one locale. */
export const readListedPage = row({
  documentId: text,
  /** '' where the type is not translated. */
  locale: text,
  /** When it changed last, ISO 8601. */
  lastModified: moment,
  /** The slug of each translation that may be listed, its own among them, by locale. */
  slugs: recordOf(text),
});

export type ListedPage = Decoded<typeof readListedPage>;

/** Writes entries of one type, page after page. */
export type EntryWriter = (page: ListedPage) => string;

/** A document's addresses as they stand in XML, and what every entry says of its translations. */
interface DocumentLinks {
  readonly documentId: string;
  readonly addresses: Readonly<Record<string, string>>;
  readonly alternates: string;
}

/**
 * Makes the entries of a sitemap file. Every translation names all of them, itself among them, as Google
 * demands of hreflang; who reads none of these languages gets the default one, else the first.
 *
 * @param locales languages of content, the default one first
 */
export const entryWriter = (
  templates: AddressTemplates,
  locales: readonly string[],
): EntryWriter => {
  // A file holds 50,000 of them: what they have in common is escaped once.
  const makers = new Map(
    Object.entries(templates).map(([locale, address]) => [locale, addressMaker(address)]),
  );
  const linkStarts = new Map([...locales, DEFAULT].map((locale) => [locale, linkStart(locale)]));
  const linksOf = ({ documentId, slugs }: ListedPage): DocumentLinks => {
    const addresses = Object.fromEntries(
      Object.entries(slugs).map(([locale, slug]) => [locale, makers.get(locale)?.(slug) ?? '']),
    );
    const translated = locales.filter((locale) => locale in addresses);
    const named = translated.map((locale) => [locale, locale] as const);
    const all = [...named, ...translated.slice(0, 1).map((first) => [DEFAULT, first] as const)];
    const alternates = all.map(
      ([hreflang, locale]) => `${linkStarts.get(hreflang) ?? ''}${addresses[locale] ?? ''}"/>`,
    );
    return { documentId, addresses, alternates: alternates.join('') };
  };
  let links: DocumentLinks | null = null;
  return (page) => {
    // Translations of a document come one after another.
    if (links?.documentId !== page.documentId) links = linksOf(page);
    const { locale, lastModified } = page;
    return `<url><loc>${links.addresses[locale] ?? ''}</loc><lastmod>${lastModified}</lastmod>${links.alternates}</url>`;
  };
};

const DEFAULT = 'x-default';

/** Percent-encoding leaves nothing that means something in XML. */
const addressMaker = (template: string): ((slug: string) => string) => {
  const parts = escapeAttribute(template).split(SLUG_MARK);
  return (slug) => parts.join(encodeURIComponent(slug));
};

/** The element up to the address in it, which comes last. */
const linkStart = (hreflang: string): string =>
  renderElement(xml('xhtml:link', { rel: 'alternate', hreflang, href: '' })).slice(0, -3);
