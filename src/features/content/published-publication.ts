import { listAt, textAt, valueAt } from '../../lib/record';
import { dateTimeAt } from './published-interview';
import {
  filledText,
  readExpert,
  readFile,
  readSeo,
  readTopic,
  type PublishedExpert,
  type PublishedFile,
  type PublishedSeo,
  type PublishedTopic,
} from './published-parts';

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

/** A published publication; what was not read is empty. */
export interface PublishedPublication {
  readonly documentId: string;
  readonly locale: string | null;
  readonly slug: string;
  readonly title: string;
  readonly summary: string | null;
  readonly publicationType: PublicationType;
  /** YYYY-MM-DD. */
  readonly releaseDate: string;
  /** ISO 8601. */
  readonly updatedAt: string | null;
  readonly authors: readonly PublishedExpert[];
  readonly topics: readonly PublishedTopic[];
  readonly doi: string | null;
  readonly externalUrl: string | null;
  readonly cover: PublishedFile | null;
  readonly document: PublishedFile | null;
  readonly seo: PublishedSeo;
}

export const readPublication = (row: unknown): PublishedPublication => ({
  documentId: textAt(row, 'documentId') ?? '',
  locale: filledText(row, 'locale'),
  slug: textAt(row, 'slug') ?? '',
  title: textAt(row, 'title') ?? '',
  summary: filledText(row, 'summary'),
  publicationType:
    PUBLICATION_TYPES.find((type) => type === textAt(row, 'publicationType')) ?? 'analysis',
  releaseDate: textAt(row, 'releaseDate') ?? '',
  updatedAt: dateTimeAt(row, 'updatedAt'),
  authors: listAt(row, 'authors').map(readExpert),
  topics: listAt(row, 'topics').map(readTopic),
  doi: filledText(row, 'doi'),
  externalUrl: filledText(row, 'externalUrl'),
  cover: readFile(valueAt(row, 'cover')),
  document: readFile(valueAt(row, 'document')),
  seo: readSeo(valueAt(row, 'seo')),
});
