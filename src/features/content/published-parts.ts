import { isRecord, textAt } from '../../lib/record';
import {
  column,
  filled,
  manyOf,
  moment,
  number,
  orNull,
  record,
  text,
  withDefault,
  type Decode,
  type Decoded,
  type Fields,
} from '../../lib/row';

/** What published documents are made of. */

/** Decodes what may have been read in parts: what was not read is empty. */
export const partOf = <Row extends object>(fields: Fields<Row>): Decode<Row> => {
  const decode = record(fields);
  return (value) => decode(value ?? {});
};

/** A text that is empty where it was not read. */
export const words = withDefault(text, '');

const FILE = partOf({
  documentId: filled,
  updatedAt: orNull(moment),
  /** As stored: absolute, or a path on this server. */
  url: filled,
  mime: filled,
  width: orNull(number),
  height: orNull(number),
  /** Kilobytes. */
  size: orNull(number),
  alternativeText: filled,
});

export interface PublishedFile extends Omit<Decoded<typeof FILE>, 'url' | 'size'> {
  readonly url: string;
  readonly sizeBytes: number | null;
}

/** Null where there is none. */
export const readFile: Decode<PublishedFile | null> = (value) => {
  const { url, size, ...file } = FILE(value);
  if (url === null) return null;
  return { ...file, url, sizeBytes: size === null ? null : Math.round(size * 1000) };
};

const LINKS = manyOf(column('url', filled));

export const readExpert = partOf({
  documentId: words,
  name: words,
  slug: filled,
  jobTitle: filled,
  organization: filled,
  /** How they belong to the institute. */
  affiliation: filled,
  orcid: filled,
  photo: readFile,
  links: (value): readonly string[] => LINKS(value).flatMap((url) => url ?? []),
});

export type PublishedExpert = Decoded<typeof readExpert>;

export interface PublishedTopic {
  readonly documentId: string;
  readonly name: string;
  readonly slug: string | null;
  readonly description: string | null;
  readonly parent: PublishedTopic | null;
}

export const readTopic: Decode<PublishedTopic> = partOf<PublishedTopic>({
  documentId: words,
  name: words,
  slug: filled,
  description: filled,
  parent: (value) => orNull(readTopic)(value),
});

const SHOW = partOf({
  documentId: words,
  title: words,
  slug: filled,
  description: filled,
  broadcaster: filled,
  language: filled,
  podcast: isRecord,
  artwork: readFile,
});

export interface PublishedShow extends Omit<Decoded<typeof SHOW>, 'podcast'> {
  readonly isPodcast: boolean;
}

export const readShow: Decode<PublishedShow> = (value) => {
  const { podcast: isPodcast, ...show } = SHOW(value);
  return { ...show, isPodcast };
};

export const readSeo = partOf({
  metaTitle: filled,
  metaDescription: filled,
  canonicalUrl: filled,
  shareImage: readFile,
});

export type PublishedSeo = Decoded<typeof readSeo>;

/** The text under a key; null if it is missing or says nothing. */
export const filledText = (value: unknown, key: string): string | null => {
  return filled(textAt(value, key));
};
