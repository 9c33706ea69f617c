import type { UnknownRecord } from '../../lib/record';
import type { Graph } from '../content/json-ld';
import type { LinkedPage } from '../content/linked-page';
import { pageLink } from '../content/page-link';
import { pageTypeOf } from '../content/public-url';
import { filledText } from '../content/published-parts';
import type { ContentType } from '../content/registry';
import type { DescribedPage, NodeMaker } from '../content/types/declaration';
import { breadcrumbNode } from './breadcrumb-node';
import { graphOf } from './graph';
import { given, pageUrl, type GraphContext } from './graph-context';
import { organizationNode, pageImage, pagePicture } from './organization-node';
import { personNode } from './person-node';
import { socialCard, type SocialCard } from './social-card';
import { topicNode } from './topic-node';

/** A type, and how its declaration describes a page. */
export interface Declared {
  readonly type: ContentType;
  readonly describe: (row: UnknownRecord, make: NodeMaker) => DescribedPage;
}

/** The graph of a page whose type declares what it is: the thing, who is beside it, the publisher, the way to it. */
export const declaredGraph = (
  { type, describe }: Declared,
  row: UnknownRecord,
  context: GraphContext,
): Graph => {
  const page = describe(row, makerOf(context));
  const url = urlOf(type, linkedPage(row, page), context);
  const picture = pagePicture([page.picture, page.seo.shareImage], context);
  return graphOf([
    {
      '@id': `${url}#${type.noun}`,
      url,
      mainEntityOfPage: url,
      name: page.title,
      ...given('description', page.description),
      ...given('inLanguage', filledText(row, 'locale')),
      ...given('image', picture && pageImage(picture, context)),
      ...page.node,
    },
    ...page.people.map((person) => personNode(person, context)),
    organizationNode(context),
    breadcrumbNode([{ name: page.title, url }], url, context),
  ]);
};

/** The card of such a page. */
export const declaredCard = (
  { type, describe }: Declared,
  row: UnknownRecord,
  context: GraphContext,
): SocialCard => {
  const page = describe(row, makerOf(context));
  return socialCard(
    {
      type: 'website',
      title: page.seo.metaTitle ?? page.title,
      description: page.seo.metaDescription ?? page.description,
      url: urlOf(type, linkedPage(row, page), context),
      locale: filledText(row, 'locale'),
      pictures: [page.seo.shareImage, page.picture],
      audio: null,
      more: [],
    },
    context,
  );
};

/** The address that editors call canonical, else that of the page. */
const urlOf = ({ plural }: ContentType, page: LinkedPage, context: GraphContext): string =>
  pageUrl(pageTypeOf({ plural }), page, context);

const linkedPage = (row: UnknownRecord, { seo }: DescribedPage): LinkedPage => ({
  slug: filledText(row, 'slug'),
  locale: filledText(row, 'locale'),
  seo,
});

const makerOf = (context: GraphContext): NodeMaker => ({
  link: (type, page) => pageLink(pageTypeOf(type), page, context),
  person: (expert) => personNode(expert, context),
  topic: (topic) => topicNode(topic, context),
  picture: (file) => pageImage(file, context),
  organization: () => organizationNode(context),
});
