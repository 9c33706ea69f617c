import { pageLink, type PublishingContext } from '../content/page-link';
import type { PublicationType, PublishedPublication } from '../content/published-publication';
import { citationKey } from './citation-key';
import { issuedOn, whereGiven, type CslItem, type CslType } from './csl-item';
import { cslName } from './csl-name';

interface Kind {
  readonly type: CslType;
  /** Printed by styles in brackets or after the title; null where the type says it. */
  readonly genre: string | null;
}

/** What each kind of publication is in CSL. */
const KINDS: Readonly<Record<PublicationType, Kind>> = {
  analysis: { type: 'article', genre: 'Analysis' },
  report: { type: 'report', genre: null },
  'special-report': { type: 'report', genre: 'Special report' },
  commentary: { type: 'webpage', genre: 'Commentary' },
  testimony: { type: 'speech', genre: 'Testimony' },
  'fact-sheet': { type: 'report', genre: 'Fact sheet' },
  'event-summary': { type: 'webpage', genre: 'Event summary' },
  book: { type: 'book', genre: null },
};

/** A publication as CSL-JSON; the institute is the author where no person is. */
export const citePublication = (
  publication: PublishedPublication,
  context: PublishingContext,
): CslItem => {
  const { type, genre } = KINDS[publication.publicationType];
  const publisher = context.site?.publisherName ?? null;
  return {
    id: publication.documentId,
    type,
    'citation-key': citationKey(publication.slug || publication.documentId),
    title: publication.title,
    ...whereGiven('author', authorsOf(publication, publisher)),
    ...whereGiven('genre', genre),
    ...whereGiven('publisher', publisher),
    ...issuedOn(publication.releaseDate),
    ...whereGiven('DOI', publication.doi),
    ...whereGiven('URL', pageLink('publications', publication, context)),
    ...whereGiven('abstract', publication.summary),
    ...whereGiven(
      'keywords',
      publication.topics.map(({ name }) => name),
    ),
    ...whereGiven('language', publication.locale),
  };
};

const authorsOf = (
  { authors }: PublishedPublication,
  publisher: string | null,
): CslItem['author'] => {
  if (authors.length > 0) return authors.map(({ name }) => cslName(name));
  return publisher === null ? [] : [{ literal: publisher }];
};
