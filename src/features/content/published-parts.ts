import { isRecord, listAt, numberAt, textAt, valueAt } from '../../lib/record';

/** What published documents are made of, read from rows whose shape is not trusted. */

export interface PublishedFile {
  /** Null where it was not read. */
  readonly documentId: string | null;
  /** ISO 8601; null where it was not read. */
  readonly updatedAt: string | null;
  /** As stored: absolute, or a path on this server. */
  readonly url: string;
  readonly mime: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly sizeBytes: number | null;
  readonly alternativeText: string | null;
}

export interface PublishedExpert {
  readonly documentId: string;
  readonly name: string;
  readonly slug: string | null;
  readonly jobTitle: string | null;
  readonly organization: string | null;
  /** How they belong to the institute; null where it was not read. */
  readonly affiliation: string | null;
  readonly orcid: string | null;
  readonly photo: PublishedFile | null;
  readonly links: readonly string[];
}

export interface PublishedTopic {
  readonly documentId: string;
  readonly name: string;
  readonly slug: string | null;
  readonly description: string | null;
  readonly parent: PublishedTopic | null;
}

export interface PublishedShow {
  readonly documentId: string;
  readonly title: string;
  readonly slug: string | null;
  readonly description: string | null;
  readonly broadcaster: string | null;
  readonly language: string | null;
  readonly isPodcast: boolean;
  readonly artwork: PublishedFile | null;
}

export interface PublishedSeo {
  readonly metaTitle: string | null;
  readonly metaDescription: string | null;
  readonly canonicalUrl: string | null;
  readonly shareImage: PublishedFile | null;
}

export const readFile = (value: unknown): PublishedFile | null => {
  const url = filledText(value, 'url');
  if (url === null) return null;
  const kilobytes = numberAt(value, 'size');
  return {
    documentId: filledText(value, 'documentId'),
    updatedAt: filledText(value, 'updatedAt'),
    url,
    mime: filledText(value, 'mime'),
    width: numberAt(value, 'width'),
    height: numberAt(value, 'height'),
    sizeBytes: kilobytes === null ? null : Math.round(kilobytes * 1000),
    alternativeText: filledText(value, 'alternativeText'),
  };
};

export const readExpert = (value: unknown): PublishedExpert => ({
  documentId: textAt(value, 'documentId') ?? '',
  name: textAt(value, 'name') ?? '',
  slug: filledText(value, 'slug'),
  jobTitle: filledText(value, 'jobTitle'),
  organization: filledText(value, 'organization'),
  affiliation: filledText(value, 'affiliation'),
  orcid: filledText(value, 'orcid'),
  photo: readFile(valueAt(value, 'photo')),
  links: listAt(value, 'links').flatMap((link) => filledText(link, 'url') ?? []),
});

export const readTopic = (value: unknown): PublishedTopic => ({
  documentId: textAt(value, 'documentId') ?? '',
  name: textAt(value, 'name') ?? '',
  slug: filledText(value, 'slug'),
  description: filledText(value, 'description'),
  parent: isRecord(valueAt(value, 'parent')) ? readTopic(valueAt(value, 'parent')) : null,
});

export const readShow = (value: unknown): PublishedShow => ({
  documentId: textAt(value, 'documentId') ?? '',
  title: textAt(value, 'title') ?? '',
  slug: filledText(value, 'slug'),
  description: filledText(value, 'description'),
  broadcaster: filledText(value, 'broadcaster'),
  language: filledText(value, 'language'),
  isPodcast: isRecord(valueAt(value, 'podcast')),
  artwork: readFile(valueAt(value, 'artwork')),
});

export const readSeo = (value: unknown): PublishedSeo => ({
  metaTitle: filledText(value, 'metaTitle'),
  metaDescription: filledText(value, 'metaDescription'),
  canonicalUrl: filledText(value, 'canonicalUrl'),
  shareImage: readFile(valueAt(value, 'shareImage')),
});

/** The text under a key; null if it is missing or says nothing. */
export const filledText = (value: unknown, key: string): string | null => {
  const text = textAt(value, key);
  return text === null || text.trim() === '' ? null : text;
};
