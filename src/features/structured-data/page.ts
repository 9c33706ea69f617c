import type { UnknownRecord } from '../../lib/record';
import type { DescribedPage, Headed, PageMaker } from '../content/described-page';
import { given, type Graph, type JsonLdNode } from '../content/json-ld';
import { pageLink } from '../content/page-link';
import { pageTypeOf } from '../content/public-url';
import { filledText, readSeo, type PublishedSeo } from '../content/published-parts';
import type { ContentType } from '../content/registry';
import type { DescribedDeclaration } from '../content/types/declaration';
import { breadcrumbNode } from './breadcrumb-node';
import { graphOf } from './graph';
import { homeUrl, type GraphContext } from './graph-context';
import { organizationNode, pageImage, pagePicture } from './organization-node';
import { namedPerson, personNode } from './person-node';
import { seriesNode } from './series-node';
import { socialCard, type SocialCard } from './social-card';
import { topicNode } from './topic-node';

/** A type whose pages are described to machines, and how. */
export interface Described extends DescribedDeclaration {
  readonly type: ContentType;
}

/** The page of one document, as machines are told of it. */
export interface ToldPage {
  readonly graph: () => Graph;
  readonly card: () => SocialCard;
}

/** Describes the page of a document, of which the type's shape, or that of its card, was read. */
export const tellPage = (
  { type, describe }: Described,
  row: UnknownRecord,
  context: GraphContext,
): ToldPage => {
  const seo = readSeo(row.seo);
  const page = describe(row);
  const make = makerOf(urlOf(type, { row, seo }, context), context);
  return {
    graph: () => wholeGraph(page, make, context),
    card: () => wholeCard(page, { make, seo }, context),
  };
};

const wholeGraph = (page: DescribedPage, make: PageMaker, context: GraphContext): Graph => {
  const { name, above = [], things } = page.graph(make);
  return graphOf([
    ...things,
    make.organization(),
    breadcrumbNode([...above, { name, url: make.url }], make.url, context),
  ]);
};

const wholeCard = (
  page: DescribedPage,
  { make, seo }: { readonly make: PageMaker; readonly seo: PublishedSeo },
  context: GraphContext,
): SocialCard => {
  const card = page.card(make);
  const facts = {
    ...card,
    url: make.url,
    title: seo.metaTitle ?? card.title,
    description: seo.metaDescription ?? card.description,
    pictures: [seo.shareImage, ...(card.pictures ?? [])],
  };
  return socialCard(facts, context);
};

interface Addressed {
  readonly row: UnknownRecord;
  readonly seo: PublishedSeo;
}

/** The address that editors call canonical, else that of the page. */
const urlOf = (type: ContentType, { row, seo }: Addressed, context: GraphContext): string => {
  const page = { slug: filledText(row, 'slug'), locale: filledText(row, 'locale'), seo };
  return pageLink(pageTypeOf(type), page, context) ?? homeUrl(context);
};

const makerOf = (url: string, context: GraphContext): PageMaker => {
  const organization = organizationNode(context);
  return {
    url,
    headed: (thing) => headedNode(thing, url, context),
    link: (type, page) => pageLink(pageTypeOf(type), page, context),
    absolute: context.absolute,
    person: (expert) => personNode(expert, context),
    namedPerson,
    series: (show) => seriesNode(show, context),
    topic: (topic) => topicNode(topic, context),
    organization: () => organization,
  };
};

const headedNode = (
  { fragment, name, description, locale, pictures }: Headed,
  url: string,
  context: GraphContext,
): JsonLdNode => {
  const picture = pagePicture(pictures, context);
  return {
    '@id': `${url}#${fragment}`,
    url,
    mainEntityOfPage: url,
    name,
    ...given('description', description),
    ...given('inLanguage', locale),
    ...given('image', picture && pageImage(picture, context)),
  };
};
