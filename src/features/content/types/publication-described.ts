import { inMarkup } from '../../../lib/in-markup';
import type { CardTag, PageCard, PageGraph, PageMaker } from '../described-page';
import { given, type JsonLdNode } from '../json-ld';
import {
  readPublication,
  type PublicationType,
  type PublishedPublication,
} from '../published-publication';
import type { DescribedDeclaration } from './declaration';
import { DESCRIBED_EXPERT, EXPERT } from './expert';
import { articleTags, FILE, NAMED, SEO } from './parts';
import { TOPIC } from './topic';

/** What each kind is in schema.org. */
const KINDS: Readonly<Record<PublicationType, string>> = {
  analysis: 'AnalysisNewsArticle',
  report: 'Report',
  'special-report': 'Report',
  commentary: 'Article',
  testimony: 'Article',
  'fact-sheet': 'Report',
  'event-summary': 'Article',
  book: 'Book',
};

/** The work and its authors. */
const graphOf = (publication: PublishedPublication, make: PageMaker): PageGraph => {
  const authors = publication.authors.map(make.person);
  const [topic] = publication.topics;
  return {
    name: publication.title,
    above: topic ? [{ name: topic.name, url: make.link(TOPIC, topic) }] : [],
    things: [workNode(publication, authors, make), ...authors],
  };
};

const workNode = (
  publication: PublishedPublication,
  authors: readonly JsonLdNode[],
  make: PageMaker,
): JsonLdNode => {
  const { doi, externalUrl, title } = publication;
  const publisher = make.organization();
  return {
    '@type': KINDS[publication.publicationType],
    ...make.headed({
      fragment: 'work',
      name: title,
      description: publication.summary,
      locale: publication.locale,
      pictures: [publication.cover, publication.seo.shareImage],
    }),
    headline: title,
    datePublished: publication.releaseDate,
    ...given('dateModified', publication.updatedAt),
    author: authors.length > 0 ? authors : publisher,
    publisher,
    ...given('about', publication.topics.map(make.topic)),
    ...given('identifier', doi === null ? null : doiIdentifier(doi)),
    ...given('sameAs', [
      ...(doi === null ? [] : [`https://doi.org/${inMarkup(doi)}`]),
      ...(externalUrl === null ? [] : [externalUrl]),
    ]),
    ...given('encoding', documentNode(publication, make)),
  };
};

const doiIdentifier = (doi: string) =>
  ({ '@type': 'PropertyValue', propertyID: 'DOI', value: doi }) as const;

const documentNode = ({ document }: PublishedPublication, make: PageMaker): JsonLdNode | null =>
  document && {
    '@type': 'MediaObject',
    contentUrl: make.absolute(document.url),
    ...given('encodingFormat', document.mime),
    ...given('contentSize', document.sizeBytes?.toString()),
  };

const cardOf = (publication: PublishedPublication, make: PageMaker): PageCard => {
  const isBook = publication.publicationType === 'book';
  const authors = publication.authors.map((author) => make.link(EXPERT, author));
  return {
    type: isBook ? 'book' : 'article',
    title: publication.title,
    description: publication.summary,
    locale: publication.locale,
    pictures: [publication.cover],
    more: isBook
      ? bookTags(publication, authors)
      : articleTags({ ...publication, published: publication.releaseDate, authors }),
  };
};

const bookTags = (
  { releaseDate, topics }: PublishedPublication,
  authors: readonly (string | null)[],
): readonly CardTag[] => [
  ...authors.map((author) => ['book:author', author] as const),
  ['book:release_date', releaseDate],
  ...topics.map(({ name }) => ['book:tag', name] as const),
];

export const DESCRIBED_PUBLICATION: DescribedDeclaration = {
  shape: {
    fields: [
      'title',
      'slug',
      'summary',
      'releaseDate',
      'updatedAt',
      'publicationType',
      'doi',
      'externalUrl',
      'locale',
    ],
    populate: {
      authors: DESCRIBED_EXPERT,
      topics: NAMED,
      cover: FILE,
      document: FILE,
      seo: SEO,
    },
  },
  describe: (row) => {
    const publication = readPublication(row);
    return {
      graph: (make) => graphOf(publication, make),
      card: (make) => cardOf(publication, make),
    };
  },
};
