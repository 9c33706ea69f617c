import { filled, manyOf, moment, orNull, type Decoded } from '../../lib/row';
import { partOf, readExpert, readFile, readSeo, readTopic, words } from './published-parts';

export const PUBLICATION_TYPES = [
  'analysis',
  'report',
  'special-report',
  'commentary',
  'testimony',
  'fact-sheet',
  'event-summary',
  'book',
] as const;
export type PublicationType = (typeof PUBLICATION_TYPES)[number];

/** A published publication. */
export const readPublication = partOf({
  documentId: words,
  locale: filled,
  slug: words,
  title: words,
  summary: filled,
  publicationType: (value): PublicationType =>
    PUBLICATION_TYPES.find((type) => type === value) ?? 'analysis',
  /** YYYY-MM-DD. */
  releaseDate: words,
  updatedAt: orNull(moment),
  authors: manyOf(readExpert),
  topics: manyOf(readTopic),
  doi: filled,
  externalUrl: filled,
  cover: readFile,
  document: readFile,
  seo: readSeo,
});

export type PublishedPublication = Decoded<typeof readPublication>;
