import type { Graph, JsonLdNode } from '../content/json-ld';
import { inMarkup, pageLink } from '../content/page-link';
import type { PublicationType, PublishedPublication } from '../content/published-publication';
import { breadcrumbNode } from './breadcrumb-node';
import { graphOf } from './graph';
import { given, pageUrl, type GraphContext } from './graph-context';
import { organizationNode, pageImage, pagePicture } from './organization-node';
import { personNode } from './person-node';
import { topicsAbout } from './topic-node';

/** What each kind of publication is in schema.org. */
const TYPES = {
  analysis: 'AnalysisNewsArticle',
  report: 'Report',
  'special-report': 'Report',
  commentary: 'Article',
  testimony: 'Article',
  'fact-sheet': 'Report',
  'event-summary': 'Article',
  book: 'Book',
} as const satisfies Record<PublicationType, string>;

/** The graph of a publication's page: the work, its authors, the publisher. */
export const publicationGraph = (
  publication: PublishedPublication,
  context: GraphContext,
): Graph => {
  const url = pageUrl('publications', publication, context);
  const [topic] = publication.topics;
  const topicCrumb = topic ? [{ name: topic.name, url: pageLink('topics', topic, context) }] : [];
  return graphOf([
    workNode(publication, url, context),
    ...publication.authors.map((author) => personNode(author, context)),
    organizationNode(context),
    breadcrumbNode([...topicCrumb, { name: publication.title, url }], url, context),
  ]);
};

const workNode = (
  publication: PublishedPublication,
  url: string,
  context: GraphContext,
): JsonLdNode => {
  const { authors, doi, seo } = publication;
  const publisher = organizationNode(context);
  const picture = pagePicture([publication.cover, seo.shareImage], context);
  const people = authors.map((author) => personNode(author, context));
  const sameAs = [
    doi === null ? null : `https://doi.org/${inMarkup(doi)}`,
    publication.externalUrl,
  ];
  return {
    '@type': TYPES[publication.publicationType],
    '@id': `${url}#work`,
    url,
    mainEntityOfPage: url,
    name: publication.title,
    headline: publication.title,
    datePublished: publication.releaseDate,
    ...given('dateModified', publication.updatedAt),
    ...given('description', publication.summary),
    ...given('inLanguage', publication.locale),
    ...given('author', people.length > 0 ? people : publisher),
    publisher,
    ...given('image', picture && pageImage(picture, context)),
    ...given('about', topicsAbout(publication.topics, context)),
    ...given('identifier', doi === null ? null : doiIdentifier(doi)),
    ...given(
      'sameAs',
      sameAs.flatMap((address) => address ?? []),
    ),
    ...given('encoding', documentNode(publication, context)),
  };
};

const doiIdentifier = (doi: string) =>
  ({ '@type': 'PropertyValue', propertyID: 'DOI', value: doi }) as const;

const documentNode = (
  { document }: PublishedPublication,
  { absolute }: GraphContext,
): JsonLdNode | null =>
  document && {
    '@type': 'MediaObject',
    contentUrl: absolute(document.url),
    ...given('encodingFormat', document.mime),
    ...given('contentSize', document.sizeBytes?.toString()),
  };
