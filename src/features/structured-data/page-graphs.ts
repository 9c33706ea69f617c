import type { Graph } from '../content/json-ld';
import { pageLink } from '../content/page-link';
import type { PublishedExpert, PublishedShow, PublishedTopic } from '../content/published-parts';
import { breadcrumbNode } from './breadcrumb-node';
import { graphOf } from './graph';
import { given, pageUrl, type GraphContext } from './graph-context';
import { organizationNode } from './organization-node';
import { personId, personNode } from './person-node';
import { seriesNode } from './series-node';
import { topicNode } from './topic-node';

/** The graph of an expert's page. */
export const expertGraph = (expert: PublishedExpert, context: GraphContext): Graph => {
  const url = pageUrl('experts', expert, context);
  return graphOf([
    {
      '@type': 'ProfilePage',
      '@id': `${url}#page`,
      url,
      name: expert.name,
      mainEntity: { '@id': personId(expert, context) },
      publisher: organizationNode(context),
    },
    personNode(expert, context),
    organizationNode(context),
    breadcrumbNode([{ name: expert.name, url }], url, context),
  ]);
};

/** The graph of a show's page. */
export const showGraph = (show: PublishedShow, context: GraphContext): Graph => {
  const url = pageUrl('shows', show, context);
  return graphOf([
    seriesNode(show, context),
    organizationNode(context),
    breadcrumbNode([{ name: show.title, url }], url, context),
  ]);
};

/** The graph of a topic's page. */
export const topicGraph = (topic: PublishedTopic, context: GraphContext): Graph => {
  const url = pageUrl('topics', topic, context);
  const { parent } = topic;
  const parentCrumb = parent
    ? [{ name: parent.name, url: pageLink('topics', parent, context) }]
    : [];
  return graphOf([
    {
      '@type': 'CollectionPage',
      '@id': `${url}#page`,
      url,
      name: topic.name,
      ...given('description', topic.description),
      publisher: organizationNode(context),
      about: topicNode(topic, context),
    },
    organizationNode(context),
    breadcrumbNode([...parentCrumb, { name: topic.name, url }], url, context),
  ]);
};
