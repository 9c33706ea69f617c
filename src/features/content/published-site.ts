import { filled, type Decoded } from '../../lib/row';
import { partOf, readFile, words } from './published-parts';

const SITE = partOf({
  siteUrl: filled,
  publisherName: words,
  logo: readFile,
  defaultShareImage: readFile,
  contact: partOf({ email: filled, phone: filled }),
});

type Site = Decoded<typeof SITE>;

/** Who publishes. */
export type PublishedSite = Omit<Site, 'contact'> & Site['contact'] & { readonly siteUrl: string };

/** The site, or null while nobody has filled it in. */
export const readSite = (value: unknown): PublishedSite | null => {
  const { contact, siteUrl, ...site } = SITE(value);
  return siteUrl === null ? null : { ...site, siteUrl, ...contact };
};
