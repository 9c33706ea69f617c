import { textAt, valueAt } from '../../lib/record';
import { filledText, readFile, type PublishedFile } from './published-parts';

/** Who publishes. */
export interface PublishedSite {
  readonly publisherName: string;
  readonly siteUrl: string;
  readonly logo: PublishedFile | null;
  readonly defaultShareImage: PublishedFile | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** The site, or null while nobody has filled it in. */
export const readSite = (value: unknown): PublishedSite | null => {
  const siteUrl = filledText(value, 'siteUrl');
  if (siteUrl === null) return null;
  const contact = valueAt(value, 'contact');
  return {
    siteUrl,
    publisherName: textAt(value, 'publisherName') ?? '',
    logo: readFile(valueAt(value, 'logo')),
    defaultShareImage: readFile(valueAt(value, 'defaultShareImage')),
    email: filledText(contact, 'email'),
    phone: filledText(contact, 'phone'),
  };
};
