import { given, type JsonLdNode } from '../content/json-ld';
import { pageLink } from '../content/page-link';
import type { PublishedTopic } from '../content/published-parts';
import { homeUrl, type GraphContext } from './graph-context';

export const topicNode = (topic: PublishedTopic, context: GraphContext): JsonLdNode => {
  const url = pageLink('topics', topic, context);
  return {
    '@type': 'Thing',
    '@id': `${url ?? homeUrl(context)}#topic-${topic.documentId}`,
    name: topic.name,
    ...given('url', url),
  };
};
